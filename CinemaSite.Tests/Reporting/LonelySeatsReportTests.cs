using CinemaSite.Data;
using CinemaSite.Reporting.Lonely;
using CinemaSite.Reporting.Reports;
using CinemaSite.Tests.Bookings;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Reporting;

public sealed class LonelySeatsReportTests : SiteTests
{
    [Fact]
    public async Task Choices_that_were_refused_and_seats_that_were_alone_stand_on_the_day_of_the_screening()
    {
        var cinema = await ACinema.With(at: "2026-03-04 19:30").InAsync(Site);
        for (var i = 0; i < 3; i++)
            Assert.Equal("That would leave seats A1, A4 on their own.", $"{(await cinema.TryToHoldAsync("Anna", "A2", "A3")).Refusal}");
        var till = await ATill.OpenAsync(Site, cinema);
        await till.SellForCashAsync("A2", "A3");
        Site.WaitUntil("12:30");
        Site.Wait(3 * 24 * 60);
        await CountAsync();
        var report = await Site.ReportAsync(ReportKind.LonelySeats, "2026-03-04");

        Assert.Equal(["Screen 1 | 1 | 2 | 3 | 2 | 0", "Total | 1 | 2 | 3 | 2 | 0"], report.Parts[0].Said());
        Assert.Equal(["Ran | 1 | 2 | 3 | 2 | 0", "Total | 1 | 2 | 3 | 2 | 0"], report.Parts[1].Said());
        Assert.Equal(["Choices refused 3, before 0", "Seats alone at the start 2, before 0", "Seats alone in per cent of seats 8.33"], report.FiguresSaid());
        Assert.All((await Site.ReportAsync(ReportKind.LonelySeats, "2026-03-05")).Parts, part => Assert.Equal("Total | 0 | 0 | 0 | 0 | 2", part.Said().Last()));
    }

    [Fact]
    public async Task A_refusal_on_the_page_of_the_seats_is_counted_too_and_other_refusals_are_not()
    {
        var cinema = await ACinema.With().InAsync(Site);
        await cinema.HoldAsync("Ben", "C1", "C2");
        var browser = new Browser(Site.Visitor());
        await browser.PostAsync($"/screenings/{cinema.ScreeningId}/seats", ("SeatIds", $"{cinema.Seat("A2")}"));
        await browser.PostAsync($"/screenings/{cinema.ScreeningId}/seats", ("SeatIds", $"{cinema.Seat("C1")}"));

        Assert.Equal(1, await Site.RunAsync((CinemaDbContext db) => db.LonelySeatCounts.Where(c => c.ScreeningId == cinema.ScreeningId).Select(c => c.Refused).SingleAsync()));
    }

    /// <summary>What is sold after the start, and what is given back after it, changes nothing.</summary>
    [Fact]
    public async Task Seats_are_counted_as_they_were_at_the_start_however_much_later_that_is()
    {
        var cinema = await ACinema.With(at: "12:30").InAsync(Site);
        var till = await ATill.OpenAsync(Site, cinema);
        var pair = await till.SellForCashAsync("A2", "A3");
        Site.Wait(45);
        await till.SellForCashAsync("A1");
        Assert.Null((await Site.GiveBackAsync(till, pair)).Refusal);
        Site.Wait(24 * 60);
        await CountAsync();

        Assert.Equal(2, await Site.RunAsync((CinemaDbContext db) => db.LonelySeatCounts.Select(c => c.Stranded).SingleAsync()));
    }

    [Fact]
    public async Task A_screening_is_counted_once_and_none_before_it_begins()
    {
        var cinema = await ACinema.With().InAsync(Site);
        await CountAsync();
        Assert.Equal(0, await Site.RunAsync((CinemaDbContext db) => db.LonelySeatCounts.CountAsync()));

        Site.Wait(24 * 60);
        await Task.WhenAll(CountAsync(), CountAsync());
        await CountAsync();
        Assert.Equal([(cinema.ScreeningId, 0, 0)], await Site.RunAsync(async (CinemaDbContext db) =>
            (await db.LonelySeatCounts.ToListAsync()).ConvertAll(c => (c.ScreeningId, c.Refused, c.Stranded!.Value))));
    }

    [Theory]
    [InlineData("X_X_", 2), InlineData("X_", 1), InlineData("_", 0), InlineData("X__X", 0), InlineData("H_H", 0), InlineData("X_H", 1), InlineData("____", 0), InlineData("X_X_X _X", 3)]
    public void A_seat_is_alone_beside_somebody_where_nobody_can_sit_next_to_it(string row, int alone)
    {
        var seats = ARoom.Drawn(row).Map.Seats;

        Assert.Equal(alone, CountStrandedSeats.Stranded(
            seats, seats.Where(s => s.State == CinemaSite.Bookings.SeatState.Taken).Select(s => s.SeatId).ToHashSet(),
            seats.Where(s => s.State == CinemaSite.Bookings.SeatState.House).Select(s => s.SeatId).ToHashSet()));
    }

    private Task CountAsync() => Site.RunAsync((CountStrandedSeats count) => count.RunAsync(CancellationToken.None));
}
