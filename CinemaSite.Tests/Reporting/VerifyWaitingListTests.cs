using CinemaSite.Data;
using CinemaSite.Reporting;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.WaitingList;
using CinemaSite.WaitingList;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Reporting;

/// <summary>Each breach is made with a hand in the database, since the site itself makes none.</summary>
public sealed class VerifyWaitingListTests : IAsyncDisposable
{
    private readonly TheSite site = new();

    [Fact]
    public async Task An_offer_without_seats_is_found()
    {
        await OfferedAsync();
        await InAsync(db => db.WaitingEntries.Where(e => e.Id == 1).ExecuteUpdateAsync(set => set.SetProperty(e => e.BookingId, (int?)null)));

        Assert.Equal(["waiting list: entry 1 was offered seats, and none are held for it"], await VerifyAsync());
    }

    [Fact]
    public async Task An_offer_that_nobody_is_told_of_is_found()
    {
        await OfferedAsync();
        await InAsync(db => db.Outbox.ExecuteDeleteAsync());

        Assert.Equal(["waiting list: entry 1 was offered seats, and nobody tells it"], await VerifyAsync());
    }

    [Fact]
    public async Task Whoever_waits_on_with_seats_in_hand_is_found()
    {
        await OfferedAsync();
        await InAsync(db => db.WaitingEntries.ExecuteUpdateAsync(set => set.SetProperty(e => e.State, WaitingState.Waiting)));

        Assert.Equal(["waiting list: entry 1 waits and has seats all the same"], await VerifyAsync());
    }

    [Fact]
    public async Task A_purchase_that_never_was_is_found()
    {
        await OfferedAsync();
        await InAsync(db => db.WaitingEntries.Where(e => e.Id == 1).ExecuteUpdateAsync(set => set.SetProperty(e => e.State, WaitingState.Bought)));

        Assert.Equal(["waiting list: entry 1 says that it bought seats, and nothing was sold"], await VerifyAsync());
    }

    [Fact]
    public async Task The_database_refuses_to_offer_seats_to_two()
    {
        await OfferedAsync();

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => InAsync(db => db.WaitingEntries.ExecuteUpdateAsync(set => set.SetProperty(e => e.BookingId, e => 3))));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private async Task OfferedAsync()
    {
        var list = await AWaitingList.InAsync(site, "________", "________");
        await list.JoinAsync("Ann", 2);
        await list.JoinAsync("Ben", 2);
        await list.FreeAndOfferAsync("A1", "A2");
        Assert.Empty(await VerifyAsync());
    }

    private Task<IReadOnlyList<string>> VerifyAsync() => site.RunAsync((VerifyBooks verify) => verify.RunAsync(CancellationToken.None));

    private Task<int> InAsync(Func<CinemaDbContext, Task<int>> change) => site.RunAsync((CinemaDbContext db) => change(db));
}
