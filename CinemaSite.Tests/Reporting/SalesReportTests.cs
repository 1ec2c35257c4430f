using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Reporting.Reports;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Reporting;

/// <summary>A seat is 12.00 for an adult and 8.00 for a child, online with a fee of 0.75. It is Monday noon.</summary>
public sealed class SalesReportTests : SiteTests
{
    [Fact]
    public async Task Each_day_has_what_was_sold_on_it_less_what_went_back_on_it()
    {
        var cinema = await ACinema.With(at: "2026-03-06 19:30").InAsync(Site);
        var booking = await Site.BuyAsync(cinema, "A1", "A2 Child");
        Site.Wait(24 * 60);
        await Site.BuyAsync(cinema, "B1");
        await Site.GiveBackAsync(booking, ReturnWay.AsPaid, "A1");
        var report = await Site.ReportAsync(ReportKind.Sales, "2026-03-02", "2026-03-04");

        Assert.Equal(
            [
                "2026-03-02 | 2 | 0 | 20.00 | 1.50 | 0.00 | 21.50 | 0.00",
                "2026-03-03 | 1 | 1 | 12.00 | 0.75 | -12.00 | 0.75 | 0.00",
                "2026-03-04 | 0 | 0 | 0.00 | 0.00 | 0.00 | 0.00 | 0.00",
                "Total | 3 | 1 | 32.00 | 2.25 | -12.00 | 22.25 | 0.00",
            ],
            report.Parts.Single().Said());
        Assert.Equal(
            ["Takings 22.25, before 0.00", "Tickets sold 3, before 0", "Tickets given back 1, before 0", "Average price of a ticket 10.67", "Vouchers sold 0.00, before 0.00"],
            report.FiguresSaid());
    }

    [Fact]
    public async Task What_is_given_back_later_changes_no_earlier_report_and_is_what_the_next_is_compared_with()
    {
        var cinema = await ACinema.With(at: "2026-03-06 19:30").InAsync(Site);
        var booking = await Site.BuyAsync(cinema, "A1", "A2");
        var monday = await Site.ReportAsync(ReportKind.Sales, "2026-03-02");
        Site.Wait(24 * 60);
        await Site.GiveBackAsync(booking, ReturnWay.AsPaid);

        Assert.Equal(monday.Parts.Single().Said(), (await Site.ReportAsync(ReportKind.Sales, "2026-03-02")).Parts.Single().Said());
        Assert.Equal(
            ["2026-03-03 | 0 | 2 | 0.00 | 0.00 | -24.00 | -24.00 | 25.50", "Total | 0 | 2 | 0.00 | 0.00 | -24.00 | -24.00 | 25.50"],
            (await Site.ReportAsync(ReportKind.Sales, "2026-03-03")).Parts.Single().Said());
    }

    [Fact]
    public async Task Half_past_midnight_is_still_the_evening_before_and_five_o_clock_is_not()
    {
        var cinema = await ACinema.With(at: "2026-03-06 19:30").InAsync(Site);
        Site.Wait(12.5 * 60);
        await Site.BuyAsync(cinema, "A1");
        Site.Wait(4.5 * 60);
        await Site.BuyAsync(cinema, "B1 Child");

        Assert.Equal(
            ["2026-03-02 | 1 | 0 | 12.00 | 0.75 | 0.00 | 12.75 | 0.00", "2026-03-03 | 1 | 0 | 8.00 | 0.75 | 0.00 | 8.75 | 0.00", "Total | 2 | 0 | 20.00 | 1.50 | 0.00 | 21.50 | 0.00"],
            (await Site.ReportAsync(ReportKind.Sales, "2026-03-02", "2026-03-03")).Parts.Single().Said());
    }

    /// <summary>On 28 March London's day ends at 04:00 UTC, an hour early; on 24 October at 05:00 UTC, an hour late.</summary>
    [Theory]
    [InlineData("2026-03-29T03:59:00Z", "2026-03-29T04:00:00Z", "2026-03-28")]
    [InlineData("2026-10-25T04:59:00Z", "2026-10-25T05:00:00Z", "2026-10-24")]
    public async Task The_night_in_which_the_clocks_change_ends_at_five_all_the_same(string last, string first, string day)
    {
        var saturday = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var cinema = await ACinema.With(at: "2026-11-06 19:30").InAsync(Site);
        Site.Clock.AdjustTime(DateTimeOffset.Parse(last, System.Globalization.CultureInfo.InvariantCulture));
        await Site.BuyAsync(cinema, "A1");
        Site.Clock.AdjustTime(DateTimeOffset.Parse(first, System.Globalization.CultureInfo.InvariantCulture));
        await Site.BuyAsync(cinema, "B1 Child");
        var report = await Site.ReportAsync(ReportKind.Sales, "2026-03-20", "2026-11-01");

        Assert.Equal(
            [(saturday, 1275L), (saturday.AddDays(1), 875L)],
            report.Parts.Single().Table.Rows.Where(r => r.Cells[1].Number > 0).Select(r => (DateOnly.FromDateTime(r.Cells[0].Time!.Value), r.Cells[6].Number!.Value)));
        Assert.Equal(["12.75", "8.75"], [(await TakingsAsync(saturday)), (await TakingsAsync(saturday.AddDays(1)))]);

        async Task<string> TakingsAsync(DateOnly date) =>
            (await Site.ReportAsync(ReportKind.Sales, $"{date:yyyy-MM-dd}", by: Breakdown.Film)).Parts.Single().Said().Last().Split(" | ")[6];
    }

    [Fact]
    public async Task An_exchange_gives_one_ticket_back_and_sells_another()
    {
        var cinema = await ACinema.With(at: "2026-03-06 19:30").InAsync(Site);
        var later = await Site.AnotherScreeningAsync(cinema, 24, surcharge: 300);
        await Site.ExchangeAsync(await Site.BuyAsync(cinema, "A1"), ["A1"], later, "C1");

        Assert.Equal(
            ["2026-03-06 19:30 | Ran | Screen 1 | 1 | 1 | 12.00 | 0.75 | -12.75 | 0.00", "2026-03-07 19:30 | Ran | Screen 1 | 1 | 0 | 15.00 | 0.75 | 0.00 | 15.75", "Total |  |  | 2 | 1 | 27.00 | 1.50 | -12.75 | 15.75"],
            (await Site.ReportAsync(ReportKind.Sales, "2026-03-02", by: Breakdown.Screening)).Parts.Single().Said());
        Assert.Equal(
            ["Card online | 15.75 | 0.00 | 0.00 | 0.00 | 15.75 | 0.00", "Exchange | 12.75 | 0.00 | -12.75 | 0.00 | 0.00 | 0.00", "Total | 28.50 | 0.00 | -12.75 | 0.00 | 15.75 | 0.00"],
            (await Site.ReportAsync(ReportKind.Sales, "2026-03-02", by: Breakdown.PaymentKind)).Parts.Single().Said());
    }

    [Fact]
    public async Task A_week_can_be_told_by_film_auditorium_type_channel_and_means()
    {
        await SellEverywhereAsync();

        Assert.Equal(["Ran | 9 | 1 | 99.20 | 2.25 | -12.00 | 89.45 | 0.00", "Total | 9 | 1 | 99.20 | 2.25 | -12.00 | 89.45 | 0.00"], await SaidAsync(Breakdown.Film));
        Assert.Equal(["Screen 1 | 9 | 1 | 99.20 | 2.25 | -12.00 | 89.45 | 0.00", "Total | 9 | 1 | 99.20 | 2.25 | -12.00 | 89.45 | 0.00"], await SaidAsync(Breakdown.Auditorium));
        Assert.Equal(
            ["Adult | 7 | 1 | 84.00 | 0.75 | -12.00 | 72.75 | 0.00", "Child | 2 | 0 | 15.20 | 1.50 | 0.00 | 16.70 | 0.00", "Total | 9 | 1 | 99.20 | 2.25 | -12.00 | 89.45 | 0.00"],
            await SaidAsync(Breakdown.TicketType));
        Assert.Equal(
            ["Online | 3 | 0 | 27.20 | 2.25 | 0.00 | 29.45 | 0.00", "At the till | 4 | 1 | 48.00 | 0.00 | -12.00 | 36.00 | 0.00", "By telephone | 2 | 0 | 24.00 | 0.00 | 0.00 | 24.00 | 0.00", "Total | 9 | 1 | 99.20 | 2.25 | -12.00 | 89.45 | 0.00"],
            await SaidAsync(Breakdown.Channel));
        Assert.Equal(
            [
                "Card online | 29.45 | 0.00 | 0.00 | 0.00 | 29.45 | 0.00",
                "Cash | 48.00 | 0.00 | -12.00 | -0.50 | 35.50 | 0.00",
                "Card at the till | 12.00 | 20.00 | 0.00 | 0.00 | 32.00 | 0.00",
                "Voucher | 12.00 | 0.00 | 0.00 | 0.00 | 12.00 | 0.00",
                "Total | 101.45 | 20.00 | -12.00 | -0.50 | 108.95 | 0.00",
            ],
            await SaidAsync(Breakdown.PaymentKind));

        async Task<IEnumerable<string>> SaidAsync(Breakdown by) => (await Site.ReportAsync(ReportKind.Sales, "2026-03-02", "2026-03-08", by)).Parts.Single().Said();
    }

    [Fact]
    public async Task Whatever_it_is_broken_down_by_it_is_what_the_ledger_says()
    {
        await SellEverywhereAsync();
        var ledger = await Site.RunAsync((CinemaDbContext db) => db.LedgerLines.AsNoTracking().ToListAsync());
        var tickets = ledger.Where(l => l.Kind is LedgerKind.Sale or LedgerKind.Refund).Sum(l => l.Amount);
        foreach (var by in Enum.GetValues<Breakdown>())
        {
            var report = await Site.ReportAsync(ReportKind.Sales, "2026-03-02", "2026-03-08", by);
            Assert.Equal((tickets, 2000L), (report.Figures[0].Value, report.Figures[^1].Value));
            Assert.Equal(by == Breakdown.PaymentKind ? ledger.Sum(l => l.Amount) : tickets, report.Parts.Single().Table.Total!.Cells[by == Breakdown.Screening ? 8 : by == Breakdown.PaymentKind ? 5 : 6].Number);
        }
    }

    [Fact]
    public async Task Another_cinemas_sales_are_not_ours()
    {
        await ACinema.With().InAsync(Site);
        var other = await ACinema.With("Playtime").InAsync(Site);
        await Site.BuyAsync(other, "A1");

        foreach (var by in Enum.GetValues<Breakdown>())
            Assert.Equal(0, (await Site.ReportAsync(ReportKind.Sales, "2026-03-02", by: by)).Figures.Sum(f => f.Value));
    }

    [Fact]
    public async Task Seats_that_are_only_held_or_were_let_go_are_not_sold()
    {
        var cinema = await ACinema.With().InAsync(Site);
        await cinema.HoldAsync("Anna", "A1", "A2");
        await Site.PayAsync(await cinema.HoldAsync("Ben", "B1"), GatewayState.Declined);
        Site.Wait(60);
        await cinema.HoldAsync("Cara", "A1", "A2");

        Assert.Equal(0, (await Site.ReportAsync(ReportKind.Sales, "2026-03-02")).Figures.Sum(f => f.Value));
    }

    /// <summary>
    /// Online an adult, a child with a tenth off and a child; by telephone two adults; at the till two in cash, one of which comes back,
    /// one by card and one with a voucher of 20.00; half a pound is missing in the drawer.
    /// </summary>
    private async Task SellEverywhereAsync()
    {
        var cinema = await ACinema.With(at: "2026-03-02 23:30").InAsync(Site);
        await Site.CodeAsync(cinema, Codes.Percent("TENTH", 10));
        await Site.BuyAsync(cinema, "A1");
        var friends = await cinema.HoldAsync("Ben", "A2 Child");
        Assert.Equal("", await Site.ApplyAsync(friends, "TENTH"));
        await Site.PayAsync(friends);
        await Site.BuyAsync(cinema, "A5 Child");

        var till = await ATill.OpenAsync(Site, cinema);
        var code = await till.VoucherAsync(2000);
        var kept = await till.KeepAsync("Cara", "B1", "B2");
        Assert.Null(await till.SellAsync(kept, new(Cash: 2400)));
        var pair = await till.SellForCashAsync("C1", "C2");
        Assert.Null(await till.SellAsync(await till.HoldAsync("C5"), new(Card: 1200, CardSlip: "0815")));
        Assert.Null(await till.SellAsync(await till.HoldAsync("C6"), new(Vouchers: [code])));
        Assert.Null((await Site.GiveBackAsync(till, pair, ["C2"])).Refusal);
        Assert.Null(await till.CloseAsync((await Site.ExpectedCashAsync(till)) - 50, "A coin rolled away"));
    }
}
