using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Reporting.Reports;
using CinemaSite.Tests.Harness;
using CinemaSite.Ticketing;

namespace CinemaSite.Tests.Reporting;

/// <summary>A room of 24 seats; "Ran" begins at 19:30 on Monday 2 March and is over at 21:55. It is Monday noon.</summary>
public sealed class AudienceReportTests : SiteTests
{
    [Fact]
    public async Task Who_came_who_came_late_and_who_did_not_come_add_up_to_the_tickets()
    {
        var cinema = await ACinema.With().InAsync(Site);
        await Site.LetInAsync(await Site.SellAsync(cinema, "A1", "A2"));
        var late = (await Site.CodesAsync(await Site.SellAsync(cinema, "B1")))[0];
        await Site.SellAsync(cinema, "C1");
        await Site.GiveBackAsync(await Site.SellAsync(cinema, "C5", "C6"), ReturnWay.AsPaid);
        Site.WaitUntil("20:10");
        Assert.Equal(DoorAnswer.Admitted, (await Site.ScanAsync(late, Roles.Manager, evenIfLate: true)).Answer);
        var running = await Site.ReportAsync(ReportKind.Admissions, "2026-03-02", by: Breakdown.Screening);
        Site.WaitUntil("21:55");
        var over = await Site.ReportAsync(ReportKind.Admissions, "2026-03-02", by: Breakdown.Screening);

        Assert.Equal(["2026-03-02 19:30 | Ran | Screen 1 | 4 | 3 | 1 | 0 | ", "Total |  |  | 4 | 3 | 1 | 0 | "], running.Parts.Single().Said());
        Assert.Equal(["2026-03-02 19:30 | Ran | Screen 1 | 4 | 3 | 1 | 1 | 25.00", "Total |  |  | 4 | 3 | 1 | 1 | "], over.Parts.Single().Said());
        Assert.Equal(["Came in 3, before 0", "Tickets 4, before 0", "No-shows 1, before 0", "No-shows in per cent 25.00", "Let in late 1, before 0"], over.FiguresSaid());
    }

    [Fact]
    public async Task A_night_screening_counts_on_the_evening_before_whenever_its_tickets_were_sold()
    {
        var cinema = await ACinema.With(at: "2026-03-04 00:30").InAsync(Site);
        await Site.LetInAsync(await Site.SellAsync(cinema, "A1", "A2"));
        Site.Wait(3 * 24 * 60);
        var report = await Site.ReportAsync(ReportKind.Admissions, "2026-03-03", "2026-03-04");

        Assert.Equal(
            ["2026-03-03 | 1 | 2 | 2 | 0 | 0 | 0.00 | 0", "2026-03-04 | 0 | 0 | 0 | 0 | 0 |  | 0", "Total | 1 | 2 | 2 | 0 | 0 |  | 0"], report.Parts[0].Said());
        Assert.Equal(["Ran | 1 | 2 | 2 | 0 | 0 | 0.00 | 0", "Total | 1 | 2 | 2 | 0 | 0 |  | 0"], report.Parts[1].Said());
        Assert.Equal(
            ["2026-03-05 | 0 | 0 | 0 | 0 | 0 |  | 2", "2026-03-06 | 0 | 0 | 0 | 0 | 0 |  | 0", "Total | 0 | 0 | 0 | 0 | 0 |  | 2"],
            (await Site.ReportAsync(ReportKind.Admissions, "2026-03-05", "2026-03-06")).Parts[0].Said());
    }

    [Fact]
    public async Task An_admission_that_was_taken_back_is_none()
    {
        var cinema = await ACinema.With(at: "12:30").InAsync(Site);
        var code = await Site.SellOneAsync(cinema, "A1");
        var scan = await Site.ScanAsync(code);
        Assert.Equal(DoorAnswer.Admitted, scan.Answer);
        await Site.UndoAsync(scan.ScanId);
        Site.Wait(24 * 60);

        Assert.Equal("Total | 1 | 1 | 0 | 0 | 1 |  | 0", (await Site.ReportAsync(ReportKind.Admissions, "2026-03-02", by: Breakdown.Auditorium)).Parts.Single().Said().Last());
    }

    [Fact]
    public async Task What_has_not_begun_is_in_no_report_of_the_audience()
    {
        var cinema = await ACinema.With().InAsync(Site);
        await Site.SellAsync(cinema, "A1", "A2");

        foreach (var kind in new[] { ReportKind.Admissions, ReportKind.Occupancy, ReportKind.FilmHire })
            Assert.Equal(0, (await Site.ReportAsync(kind, "2026-02-27", "2026-03-05")).Figures.Sum(f => f.Value));
    }

    /// <summary>On 29 March London's clocks jump from one to two in the morning; the cinema's clocks say when a screening begins.</summary>
    [Fact]
    public async Task The_heat_map_says_how_full_each_hour_of_the_week_was()
    {
        var cinema = await ACinema.With(at: "2026-03-30 19:30").InAsync(Site);
        await Site.SellAsync(cinema, "A1", "A2", "A3", "A4", "B1", "B2");
        var night = await Site.AnotherScreeningAsync(cinema, 5);
        await Site.SellAsync(night, "A1", "A2", "A3");
        Site.Wait(30 * 24 * 60);
        var report = await Site.ReportAsync(ReportKind.Occupancy, "2026-03-30", "2026-04-05");
        var heat = Assert.IsType<HeatMap>(report.Parts[0].Chart);

        Assert.Equal(["19:00", "20:00", "21:00", "22:00", "23:00", "00:00"], heat.Columns);
        Assert.Equal([2500, null, null, null, null, 1250], heat.Values[0]);
        Assert.All(heat.Values.Skip(1), day => Assert.All(day, Assert.Null));
        Assert.Equal("Monday | 25.00 |  |  |  |  | 12.50", report.Parts[0].Said().First());
        Assert.Equal(["Screen 1 | 2 | 48 | 9 | 18.75 | ", "Total | 2 | 48 | 9 | 18.75 | "], report.Parts[1].Said());
        Assert.Equal(["Occupancy 18.75", "Screenings 2, before 0", "Tickets 9, before 0", "Tickets for each screening 5"], report.FiguresSaid());
    }

    /// <summary>Of four seats B2 goes first in both screenings, B1 second in one, A2 second in the other and A1 third.</summary>
    [Fact]
    public async Task Each_seat_tells_how_early_it_goes()
    {
        var cinema = await ACinema.With(seats: ["__", "__"]).InAsync(Site);
        var later = await Site.AnotherScreeningAsync(cinema, 5);
        var till = await ATill.OpenAsync(Site, cinema);
        foreach (var seat in new[] { "B2", "B1" })
            await till.SellForCashAsync(seat);
        var second = await ATill.OfAsync(Site, later);
        foreach (var seat in new[] { "B2", "A2", "A1" })
            await second.SellForCashAsync(seat);
        Site.Wait(24 * 60);
        var part = (await Site.ReportAsync(ReportKind.Occupancy, "2026-03-02")).Parts[2];

        Assert.Equal("Seats: Screen 1", part.Title);
        Assert.Equal(["B2 | 2 | 100.00 | 100.00", "A2 | 1 | 50.00 | 37.50", "B1 | 1 | 50.00 | 37.50", "A1 | 1 | 50.00 | 25.00"], part.Said());
        Assert.Equal(
            [("A", "1", 0, 0, 2500L), ("A", "2", 0, 1, 3750L), ("B", "1", 1, 0, 3750L), ("B", "2", 1, 1, 10_000L)],
            Assert.IsType<SeatHeat>(part.Chart).Seats.Select(s => (s.Row, s.Number, s.RowIndex, s.Column, s.Value!.Value)));
    }

    [Fact]
    public async Task An_audience_of_three_screenings_takes_as_many_questions_as_of_one()
    {
        var cinema = await ACinema.With(at: "12:30").InAsync(Site);
        await Site.SellAsync(cinema, "A1");
        Site.Wait(60);
        foreach (var (kind, hours) in new[] { (ReportKind.Admissions, -4), (ReportKind.Occupancy, -8), (ReportKind.FilmHire, -12) })
        {
            var one = await Site.CountStatementsAsync(() => Site.ReportAsync(kind, "2026-02-27", "2026-03-05"));
            await Site.AnotherScreeningAsync(cinema, hours);
            Assert.Equal(one, await Site.CountStatementsAsync(() => Site.ReportAsync(kind, "2026-02-27", "2026-03-05")));
        }
    }
}
