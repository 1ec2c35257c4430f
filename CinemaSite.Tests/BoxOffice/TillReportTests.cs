using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.BoxOffice;

/// <summary>A seat is 12.00, online with a fee of 0.75; there are 100.00 in the drawer.</summary>
public sealed class TillReportTests : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private readonly TheSite site = new();
    private ACinema cinema = null!;
    private ATill till = null!;

    public async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(site);
        till = await ATill.OpenAsync(site, cinema);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_X_report_says_what_was_sold_and_what_should_be_in_the_drawer()
    {
        await SellAsync();
        var report = await site.ReportAsync(till);

        Assert.False(report.IsFinal);
        Assert.Equal((4900L, 1200L, 13700L), (report.CashIn, report.CashBack, report.ExpectedCash));
        Assert.Equal(
            [(PaymentKind.Cash, 2, 4900L, 1, 1200L), (PaymentKind.Terminal, 1, 1200L, 0, 0L)],
            report.Figures.Means.Select(m => (m.Means, m.Count, m.In, m.BackCount, m.Back)));
        Assert.Equal(4900, report.Figures.Takings);
    }

    [Fact]
    public async Task Tickets_are_counted_by_type_and_film_and_documents_by_their_numbers()
    {
        await SellAsync();
        var figures = (await site.ReportAsync(till)).Figures;

        Assert.Equal([("Adult", 3, 3600L)], figures.Types.Select(t => (t.Name, t.Count, t.Amount)));
        Assert.Equal([("Ran", 3, 3600L)], figures.Films.Select(f => (f.Name, f.Count, f.Amount)));
        Assert.Equal((1, 2500L), (figures.Vouchers.Count, figures.Vouchers.Amount));
        Assert.Equal(new(3, "R-000002", "R-000004"), figures.Receipts);
        Assert.Equal(new(1, "C-000001", "C-000001"), figures.CreditNotes);
    }

    [Fact]
    public async Task A_voucher_that_is_spent_is_no_second_taking()
    {
        var code = await till.VoucherAsync(2000);
        var booking = await till.HoldAsync("A1");
        Assert.Null(await till.SellAsync(booking, new Tender(Vouchers: [code])));
        var figures = (await site.ReportAsync(till)).Figures;

        Assert.Equal((2000L, 1200L), (figures.Takings, figures.Of(PaymentKind.Voucher).In));
    }

    [Fact]
    public async Task The_Z_report_keeps_what_was_counted_and_what_was_missing()
    {
        await SellAsync();
        var open = await site.ReportAsync(till);
        Assert.Null(await till.CloseAsync(open.ExpectedCash - 100, "A coin rolled away"));
        var report = await site.ReportAsync(till);

        Assert.True(report.IsFinal);
        Assert.Equal((open.ExpectedCash, -100L, "A coin rolled away"), (report.ExpectedCash, report.Session.Difference, report.Session.Note));
        Assert.Equal(-100, report.Figures.CashDifference);
        Assert.Equal(open.Figures.Takings, report.Figures.Takings);
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task The_day_adds_up_its_tills_and_what_was_sold_online()
    {
        await SellAsync();
        var other = await ATill.OpenAsync(site, cinema, Roles.Manager);
        await other.SellForCashAsync("C1");
        var day = await DayAsync();

        Assert.Equal(1275, day.OnlineTakings);
        Assert.Equal([(till.Id, 4900L), (other.Id, 1200L)], day.Tills.Select(t => (t.Id, t.Takings)));
        Assert.Equal(4900 + 1200 + 1275, day.Figures.Takings);
        Assert.Equal(5, Assert.Single(day.Figures.Films).Count);
        Assert.Equal(5, day.Figures.Receipts.Count);
        Assert.Null(day.Closed);

        site.Wait(24 * 60);
        await site.RunAsync((CloseLedgerDays close) => close.RunAsync(CancellationToken.None));
        Assert.Equal(64, (await DayAsync()).Closed!.Hash.Length);
    }

    [Fact]
    public async Task A_report_asks_as_many_questions_for_nine_sales_as_for_one()
    {
        await till.SellForCashAsync("A1");
        var one = await site.CountStatementsAsync(() => site.ReportAsync(till));
        foreach (var seat in new[] { "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3" })
            await till.SellForCashAsync(seat);

        Assert.Equal(one, await site.CountStatementsAsync(() => site.ReportAsync(till)));
        Assert.InRange(one, 1, 12);
    }

    /// <summary>Online one seat; at the till two seats in cash, one of them given back, one by card, and a voucher for 25.00.</summary>
    private async Task SellAsync()
    {
        await site.BuyOnlineAsync(cinema, "Olga", "B1");
        var booking = await till.SellForCashAsync("A1", "A2");
        Assert.Null(await till.SellAsync(await till.HoldAsync("A3"), new Tender(Card: 1200, CardSlip: "0815")));
        Assert.Null((await site.SellVoucherAsync(till, 2500)).Refusal);
        Assert.Null((await site.GiveBackAsync(till, booking, ["A1"])).Refusal);
    }

    private Task<DayReport> DayAsync() => site.RunAsync(async (CinemaDbContext db) => await db.DayReportAsync(
        await db.Cinemas.AsNoTracking().SingleAsync(), Monday, site.Clock.GetUtcNow().UtcDateTime, CancellationToken.None));
}
