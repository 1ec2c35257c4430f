using CinemaSite.Data;
using CinemaSite.Reporting;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Reporting;

public sealed class TodayTests : SiteTests
{
    [Fact]
    public async Task Takings_are_those_of_the_business_date_and_nobody_elses()
    {
        var cinema = await ACinema.With(at: "23:30").InAsync(Site);
        await Site.PayAsync(await cinema.HoldAsync("Anna", "A1", "A2"));
        Site.Wait(11 * 60);
        await Site.PayAsync(await cinema.HoldAsync("Ben", "A5", "A6"));

        var today = await TodayAsync();
        Assert.Equal((new DateOnly(2026, 3, 2), 4 * 1275L), (today.Day, today.Takings));

        Site.Wait(6 * 60 + 1);
        var tomorrow = await TodayAsync();
        Assert.Equal((new DateOnly(2026, 3, 3), 0L, 4 * 1275L), (tomorrow.Day, tomorrow.Takings, tomorrow.Fortnight[^2].Amount));
        Assert.Empty(tomorrow.Screenings);
    }

    [Fact]
    public async Task A_screening_tells_what_is_sold_and_what_is_held()
    {
        var cinema = await ACinema.With().InAsync(Site);
        await Site.PayAsync(await cinema.HoldAsync("Anna", "A1", "A2", "A3"));
        await cinema.HoldAsync("Ben", "B1", "B2");

        var screening = Assert.Single((await TodayAsync()).Screenings);
        Assert.Equal((24, 3, 2, 0, 3 * 1275L, 12), (screening.Seats, screening.Sold, screening.Held, screening.Admitted, screening.Takings, screening.Percent));
    }

    [Fact]
    public async Task What_starts_next_is_what_has_not_started()
    {
        await ACinema.With().InAsync(Site);
        Assert.Equal("Ran", (await TodayAsync()).Next?.Film);

        Site.Wait(8 * 60);
        Assert.Null((await TodayAsync()).Next);
    }

    [Fact]
    public async Task A_screening_that_sells_slowly_is_named_until_it_does_not()
    {
        var cinema = await ACinema.With(at: "2026-03-04 19:30").InAsync(Site);
        Assert.Single((await TodayAsync()).LowSelling);

        await Site.PayAsync(await cinema.HoldAsync("Anna", "A1", "A2", "A3", "A4"));
        Assert.Empty((await TodayAsync()).LowSelling);
    }

    private Task<Today> TodayAsync() => Site.RunAsync(async (CinemaDbContext db) =>
        await db.TodayAsync(await db.Cinemas.SingleAsync(), Site.Clock.GetUtcNow().UtcDateTime, CancellationToken.None));
}
