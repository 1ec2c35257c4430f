using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Reporting;
using CinemaSite.Tests.BoxOffice;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Reporting;

/// <summary>Each breach is made with a hand in the database, since the site itself makes none.</summary>
public sealed class VerifyRescuesTests : IAsyncDisposable
{
    private readonly TheSite site = new();

    [Fact]
    public async Task A_ticket_without_a_seat_that_nobody_asks_about_is_found()
    {
        var (rescue, anna, _) = await RescuedAsync();
        Assert.Empty(await VerifyAsync());

        await InAsync(db => db.RescueChoices.Where(c => c.BookingId == anna).ExecuteUpdateAsync(set => set.SetProperty(c => c.State, ChoiceState.Accepted)));

        Assert.Equal(["rescue: ticket 1 has no seat and nobody asks its holder"], await VerifyAsync());
        Assert.Equal("Displaced C5", await rescue.TicketsAsync(anna));
    }

    [Fact]
    public async Task A_seat_that_is_kept_for_a_ticket_without_one_is_found()
    {
        var (_, _, ben) = await RescuedAsync();

        await InAsync(db => db.Tickets.Where(t => t.BookingId == ben).ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, TicketStatus.Displaced)));

        Assert.Contains("rescue: ticket 2 is without a seat, and one is kept for it", await VerifyAsync());
    }

    [Fact]
    public async Task A_ticket_that_stays_valid_for_a_cancelled_screening_is_found()
    {
        var (_, _, ben) = await RescuedAsync();

        await InAsync(db => db.Screenings.ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, CinemaSite.Scheduling.ScreeningStatus.Cancelled)));

        Assert.Equal(["rescue: ticket 2 is valid for a screening that is cancelled", "rescue: ticket 3 is valid for a screening that is cancelled", "rescue: ticket 4 is valid for a screening that is cancelled", "rescue: ticket 5 is valid for a screening that is cancelled"], await VerifyAsync());
        Assert.NotEqual(0, ben);
    }

    [Fact]
    public async Task Money_that_was_given_back_for_tickets_that_live_on_is_found()
    {
        var (_, _, ben) = await RescuedAsync();

        await InAsync(db => db.RescueChoices.Where(c => c.BookingId == ben).ExecuteUpdateAsync(set => set.SetProperty(c => c.State, ChoiceState.Refund)));

        Assert.EndsWith("was given back and has tickets all the same", Assert.Single(await VerifyAsync()), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    /// <summary>Anna lost her seat, Ben has others.</summary>
    private async Task<(ARescue Rescue, int Anna, int Ben)> RescuedAsync()
    {
        var rescue = await ARescue.InAsync(site);
        var (anna, ben) = (await rescue.BuyAsync("Anna", "C5"), await rescue.BuyAsync("Ben", "B1", "B2", "B3", "B4"));
        await rescue.RescueAsync(rescue.Move());
        return (rescue, anna, ben);
    }

    private Task<IReadOnlyList<string>> VerifyAsync() => site.RunAsync((VerifyBooks verify) => verify.RunAsync(CancellationToken.None));

    private Task InAsync(Func<CinemaDbContext, Task> change) => site.RunAsync(change);
}
