using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.BoxOffice;

/// <summary>A seat is 12.00 and its fee 0.75; there are 100.00 in the drawer.</summary>
public sealed class TillReportTests : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private readonly TheSite site = new();
    private ACinema cinema = null!;
    private Actor cashier = null!;
    private int till;

    public async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(site);
        cashier = await site.CashierAsync();
        till = await site.OpenTheTillAsync(cashier);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_X_report_says_what_was_sold_and_what_should_be_in_the_drawer()
    {
        await SellAsync();
        var report = await site.TillReportAsync(till);

        Assert.False(report.IsFinal);
        Assert.Equal((5050L, 1275L, 13775L), (report.CashIn, report.CashBack, report.ExpectedCash));
        Assert.Equal(
            [(PaymentKind.Cash, 2, 5050L, 1, 1275L), (PaymentKind.Terminal, 1, 1275L, 0, 0L)],
            report.Figures.Means.Select(m => (m.Means, m.Count, m.In, m.BackCount, m.Back)));
        Assert.Equal(5050, report.Figures.Takings);
    }

    [Fact]
    public async Task Tickets_are_counted_by_type_and_film_and_documents_by_their_numbers()
    {
        await SellAsync();
        var figures = (await site.TillReportAsync(till)).Figures;

        Assert.Equal([("Adult", 3, 3825L)], figures.Types.Select(t => (t.Name, t.Count, t.Amount)));
        Assert.Equal([("Ran", 3, 3825L)], figures.Films.Select(f => (f.Name, f.Count, f.Amount)));
        Assert.Equal((1, 2500L), (figures.Vouchers.Count, figures.Vouchers.Amount));
        Assert.Equal(new(3, "R-000002", "R-000004"), figures.Receipts);
        Assert.Equal(new(1, "C-000001", "C-000001"), figures.CreditNotes);
    }

    [Fact]
    public async Task The_Z_report_keeps_what_was_counted_and_what_was_missing()
    {
        await SellAsync();
        var open = await site.TillReportAsync(till);
        Assert.Null(await site.CloseTheTillAsync(till, open.ExpectedCash - 100, cashier, "A coin rolled away"));
        var report = await site.TillReportAsync(till);

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
        var manager = await site.ActorAsync();
        var other = await site.OpenTheTillAsync(manager);
        await site.PayAtTheTillAsync(await cinema.HoldAsync("Dora", "C1"), other, (PaymentKind.Cash, 1275));
        var day = await DayAsync();

        Assert.Equal(1275, day.OnlineTakings);
        Assert.Equal([(till, 5050L), (other, 1275L)], day.Tills.Select(t => (t.Id, t.Takings)));
        Assert.Equal(5050 + 1275 + 1275, day.Figures.Takings);
        Assert.Equal(5, Assert.Single(day.Figures.Films).Count);
        Assert.Equal(5, day.Figures.Receipts.Count);
        Assert.Null(day.Closed);

        site.Wait(24 * 60);
        await site.RunAsync((CloseLedgerDays close) => close.RunAsync(CancellationToken.None));
        Assert.Equal(64, (await DayAsync()).Closed!.Hash.Length);
    }

    [Fact]
    public async Task A_report_asks_as_many_questions_for_ten_sales_as_for_one()
    {
        await site.PayAtTheTillAsync(await cinema.HoldAsync("Anna", "A1"), till, (PaymentKind.Cash, 1275));
        var one = await site.CountStatementsAsync(() => site.TillReportAsync(till));
        foreach (var seat in new[] { "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3" })
            await site.PayAtTheTillAsync(await cinema.HoldAsync("Buyer of " + seat, seat), till, (PaymentKind.Cash, 1275));

        Assert.Equal(one, await site.CountStatementsAsync(() => site.TillReportAsync(till)));
        Assert.InRange(one, 1, 10);
    }

    /// <summary>Online one seat; at the till two seats in cash, one of them given back, one by card, and a voucher for 25.00.</summary>
    private async Task SellAsync()
    {
        await site.PayAsync(await cinema.HoldAsync("Online", "B1"));
        var booking = await cinema.HoldAsync("Anna", "A1", "A2");
        await site.PayAtTheTillAsync(booking, till, (PaymentKind.Cash, 2550));
        await site.PayAtTheTillAsync(await cinema.HoldAsync("Cleo", "A3"), till, (PaymentKind.Terminal, 1275));
        Assert.Null((await site.SellVoucherAsync(till, 2500, cashier)).Refusal);
        Assert.Null((await site.GiveBackAtTheTillAsync(booking, till, cashier, seats: "A1")).Refusal);
    }

    private Task<DayReport> DayAsync() => site.RunAsync(async (CinemaDbContext db) => await db.DayReportAsync(
        await db.Cinemas.AsNoTracking().SingleAsync(), Monday, site.Clock.GetUtcNow().UtcDateTime, CancellationToken.None));
}
