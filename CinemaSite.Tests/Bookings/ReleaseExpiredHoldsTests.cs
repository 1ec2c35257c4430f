using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Bookings;

public sealed class ReleaseExpiredHoldsTests : SiteTests
{
    private ACinema cinema = null!;

    public override async ValueTask InitializeAsync() => cinema = await ACinema.With().InAsync(Site);

    [Fact]
    public async Task Only_holds_that_ran_out_are_released()
    {
        var old = await cinema.HoldAsync("Anna", "A1", "A2");
        Site.Wait(minutes: 5);
        var young = await cinema.HoldAsync("Ben", "B1", "B2");
        Site.Wait(minutes: 5);

        Assert.Equal(1, await ReleaseAsync());

        Assert.Equal(BookingStatus.Expired, (await Site.BookingAsync(old)).Status);
        Assert.Equal(BookingStatus.Held, (await Site.BookingAsync(young)).Status);
        Assert.Equal(2, await Site.RunAsync((CinemaDbContext db) => db.SeatClaims.CountAsync()));
    }

    [Fact]
    public async Task What_is_being_paid_for_or_sold_is_left_alone()
    {
        await Site.StartPayingAsync(await cinema.HoldAsync("Anna", "A1", "A2"));
        await Site.PayAsync(await cinema.HoldAsync("Ben", "B1", "B2"));
        Site.Wait(minutes: 60);

        Assert.Equal(0, await ReleaseAsync());

        Assert.Equal(4, await Site.RunAsync((CinemaDbContext db) => db.SeatClaims.CountAsync()));
    }

    [Fact]
    public async Task A_second_run_finds_nothing_to_do()
    {
        await cinema.HoldAsync("Anna", "A1", "A2");
        Site.Wait(minutes: 10);
        await ReleaseAsync();

        Assert.Equal(0, await ReleaseAsync());
    }

    private Task<int> ReleaseAsync() => Site.RunAsync((ReleaseExpiredHolds release) => release.RunAsync(CancellationToken.None));
}
