using System.Globalization;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using CinemaSite.Reporting.Reports;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Reporting;

/// <summary>
/// Reports of two busy weeks, checked against each other and against the rows: whatever is asked for, it is the same money and the same
/// people. London's clocks change in the night to Sunday 29 March; the film week starts on Friday at 05:00.
/// </summary>
public sealed class ReportsAgreeTests : SiteTests
{
    private const string First = "2026-03-26";
    private const string Last = "2026-04-09";

    private static readonly Breakdown[] ByTicket = [.. Enum.GetValues<Breakdown>().Where(by => by != Breakdown.PaymentKind)];

    [Fact]
    public async Task Two_busy_weeks_are_the_same_in_every_report()
    {
        await ABusyFortnight.InAsync(Site);
        var tickets = await Site.RunAsync((CinemaDbContext db) => db.Tickets.AsNoTracking().Include(t => t.Screening).Include(t => t.Booking)
            .Where(t => t.Booking.ConfirmedAt != null && t.Booking.Currency == "GBP").ToListAsync());
        var ledger = await Site.RunAsync((CinemaDbContext db) => db.LedgerLines.AsNoTracking().Where(l => l.Currency == "GBP").ToListAsync());

        await SalesAreTheRowsAsync(tickets, ledger);
        await MoneyIsTheLedgerAsync(tickets, ledger);
        await TheAudienceIsTheTicketsAsync(tickets);
        await FilmHireIsTheTicketsAsync(tickets);
    }

    /// <summary>A day before the clocks change, a film week after it, and a week without a screening.</summary>
    [Fact]
    public async Task What_a_period_is_compared_with_is_what_the_report_of_the_days_before_says()
    {
        await ABusyFortnight.InAsync(Site);
        foreach (var (first, days) in new[] { ("2026-03-28", 1), ("2026-04-03", 7), ("2026-04-10", 7) })
            await ComparesWithTheDaysBeforeAsync(DateOnly.Parse(first, CultureInfo.InvariantCulture), days);
    }

    private async Task ComparesWithTheDaysBeforeAsync(DateOnly first, int days)
    {
        foreach (var kind in Enum.GetValues<ReportKind>())
            foreach (var by in kind.Breakdowns().DefaultIfEmpty(Breakdown.Day))
            {
                var report = await Site.ReportAsync(kind, $"{first:yyyy-MM-dd}", $"{first.AddDays(days - 1):yyyy-MM-dd}", by);
                var before = await Site.ReportAsync(kind, $"{first.AddDays(-days):yyyy-MM-dd}", $"{first.AddDays(-1):yyyy-MM-dd}", by);

                Assert.All(report.Figures.Zip(before.Figures), pair => Assert.Equal((kind, pair.Second.Label, pair.Second.Value), (kind, pair.First.Label, pair.First.Before ?? 0)));
                foreach (var (part, then) in report.Parts.Zip(before.Parts))
                    Assert.All(Compared(part.Table), column => Assert.Equal((kind, by, part.Title, column.Of, Total(then, column.Of)), (kind, by, part.Title, column.Of, Total(part, column.Before))));
            }
    }

    private async Task SalesAreTheRowsAsync(List<Ticket> tickets, List<LedgerLine> ledger)
    {
        var ended = tickets.Where(t => t.EndedAt is not null).ToList();
        var (cost, fees, back) = (tickets.Sum(t => t.Net), tickets.Sum(t => t.Fee), ended.Sum(t => t.Total - t.Kept));
        foreach (var by in ByTicket)
        {
            var part = (await SalesAsync(by)).Parts.Single();
            Assert.Equal(
                (by, tickets.Count, ended.Count, cost, fees, -back, cost + fees - back),
                (by, Total(part, "Tickets sold"), Total(part, "Tickets given back"), Total(part, "Tickets"), Total(part, "Fees"), Total(part, "Given back"), Total(part, "Takings")));
        }

        var days = (await SalesAsync(Breakdown.Day)).Parts.Single();
        foreach (var row in days.Table.Rows)
        {
            var day = DateOnly.FromDateTime(row.Cells[0].Time!.Value);
            Assert.Equal((day, ledger.Where(l => l.Day == day && l.Kind is LedgerKind.Sale or LedgerKind.Refund).Sum(l => l.Amount)), (day, row.Cells[Column(days, "Takings")].Number!.Value));
            foreach (var by in ByTicket)
                Assert.Equal((day, by, row.Cells[Column(days, "Takings")].Number), (day, by, Total((await Site.ReportAsync(ReportKind.Sales, $"{day:yyyy-MM-dd}", by: by)).Parts.Single(), "Takings")));
        }
    }

    private async Task MoneyIsTheLedgerAsync(List<Ticket> tickets, List<LedgerLine> ledger)
    {
        var takings = Total((await SalesAsync(Breakdown.Day)).Parts.Single(), "Takings");
        var means = (await SalesAsync(Breakdown.PaymentKind)).Parts.Single();
        Assert.Equal(takings, Total(means, "Sum") - Total(means, "Vouchers") - Total(means, "Put right"));
        Assert.Equal(0, means.Table.Rows.Single(r => r.Cells[0].Text == "Exchange").Cells[Column(means, "Sum")].Number);
        Assert.Equal(
            ledger.GroupBy(l => l.Means).OrderBy(g => g.Key).Select(g => (long?)g.Sum(l => l.Amount)), means.Table.Rows.Select(r => r.Cells[Column(means, "Sum")].Number));

        var refunds = await Site.ReportAsync(ReportKind.Refunds, First, Last);
        var late = ledger.Where(l => l.Kind == LedgerKind.Refund).Sum(l => -l.Amount) + Total((await SalesAsync(Breakdown.Film)).Parts.Single(), "Given back");
        Assert.Equal((1275L, refunds.Figures.Take(3).Sum(f => f.Value)), (late, Total(refunds.Parts[0], "Given back")));
        Assert.Equal(Total(refunds.Parts[0], "Given back"), Total(refunds.Parts[1], "Given back"));
        Assert.Equal(Total(refunds.Parts[0], "Given back") - late, Total(refunds.Parts[2], "Given back"));
        Assert.Equal(tickets.Sum(t => t.Kept), Total(refunds.Parts[2], "Kept by the house"));

        var discounts = await Site.ReportAsync(ReportKind.Discounts, First, Last);
        Assert.Equal(tickets.Sum(t => t.Discount), Total(discounts.Parts[0], "Taken off"));
        Assert.Equal(ledger.Where(l => l is { Means: PaymentKind.Voucher, Kind: LedgerKind.Sale }).Sum(l => l.Amount), discounts.Figures[2].Value);
        Assert.Equal(await Site.RunAsync((CinemaDbContext db) => db.Vouchers.Where(v => v.Currency == "GBP").SumAsync(v => v.Balance)), discounts.Figures[3].Value);

        var tills = await Site.ReportAsync(ReportKind.Tills, First, Last);
        var drawers = ledger.Where(l => l is { TillSessionId: not null, Means: PaymentKind.Cash or PaymentKind.Terminal }).ToList();
        Assert.Equal(drawers.Where(l => l.Kind != LedgerKind.CashDifference).Sum(l => l.Amount), Total(tills.Parts[0], "Takings"));
        Assert.Equal(drawers.Where(l => l.Kind == LedgerKind.CashDifference).Sum(l => l.Amount), Total(tills.Parts[1], "Difference"));
    }

    private async Task TheAudienceIsTheTicketsAsync(List<Ticket> tickets)
    {
        var good = Good(tickets).ToList();
        foreach (var by in ReportKind.Admissions.Breakdowns())
        {
            var report = await Site.ReportAsync(ReportKind.Admissions, First, Last, by);
            Assert.All(report.Parts, part => Assert.Equal(
                (by, good.Count, good.Count(t => t.Status == TicketStatus.Used), good.Count(t => t.Status == TicketStatus.Active)),
                (by, Total(part, "Tickets"), Total(part, "Came in"), Total(part, "No-shows"))));
        }

        Assert.Equal(good.Count, (await Site.ReportAsync(ReportKind.Occupancy, First, Last)).Figures[2].Value);
    }

    /// <summary>Sold less given back, whenever that was, of the screenings of the week: the same people as in the report of admissions.</summary>
    private async Task FilmHireIsTheTicketsAsync(List<Ticket> tickets)
    {
        foreach (var week in new[] { new DateOnly(2026, 3, 27), new DateOnly(2026, 4, 3) })
        {
            var (from, to) = ($"{week:yyyy-MM-dd}", $"{week.AddDays(6):yyyy-MM-dd}");
            var good = Good(tickets).Where(t => t.Screening.BusinessDate >= week && t.Screening.BusinessDate <= week.AddDays(6)).ToList();
            var hire = await Site.ReportAsync(ReportKind.FilmHire, from, to);
            var sum = (week, (long)good.Count, good.Sum(t => t.Net), good.Sum(t => Tax.Included(t.Net, t.TaxRateBasisPoints)), good.Sum(t => t.Net - Tax.Included(t.Net, t.TaxRateBasisPoints)));
            Assert.NotEmpty(good);
            Assert.All(hire.Parts, part => Assert.Equal(sum, (week, Total(part, "Admissions"), Total(part, "Gross"), Total(part, "Tax"), Total(part, "Net"))));
            Assert.Equal(good.Count, (await Site.ReportAsync(ReportKind.Admissions, from, to)).Figures[1].Value);
        }
    }

    private Task<Report> SalesAsync(Breakdown by) => Site.ReportAsync(ReportKind.Sales, First, Last, by);

    private static IEnumerable<Ticket> Good(IEnumerable<Ticket> tickets) => tickets.Where(t => t.Status is TicketStatus.Active or TicketStatus.Used);

    private static long Total(ReportPart part, string column) => part.Table.Total!.Cells[Column(part, column)].Number!.Value;

    private static int Column(ReportPart part, string title) => part.Table.Columns.Index().Single(c => c.Item.Title == title && c.Item.Measure != Measure.Text).Index;

    /// <summary>The columns of the period before, with the columns that they are compared with.</summary>
    private static IEnumerable<(string Of, string Before)> Compared(ReportTable table) =>
        from before in table.Columns
        where table.Total is not null && before.Title.EndsWith(" before", StringComparison.Ordinal)
        from of in table.Columns
        where of.Measure == before.Measure && of.Measure is Measure.Count or Measure.Money && (before.Title == $"{of.Title} before" || before.Title == "Seats alone before" && of.Title == "Seats alone at the start")
        select (of.Title, before.Title);
}
