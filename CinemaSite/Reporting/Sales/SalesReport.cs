using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Sales;

/// <summary>What was sold and given back, broken down as is asked for; when it counts is said in <see cref="TicketSales"/>.</summary>
public class SalesReport(CinemaDbContext db, ReportProgress progress, IStringLocalizer<Strings> t) : IReport
{
    public async Task<Report> RunAsync(ReportRequest request, CancellationToken ct)
    {
        var asked = await db.AskedAsync(request, ct);
        var ledger = await db.LedgerSumsAsync(asked, ct);
        await progress.ReachedAsync(1, 3);
        var ledgerBefore = await db.LedgerSumsAsync(asked.Before, ct);
        await progress.ReachedAsync(2, 3);
        var lines = await db.SalesLinesAsync(asked, request.By, t, ct);
        await progress.ReachedAsync(3, 3);
        var part = request.By == Breakdown.PaymentKind ? MeansPart.Of(ledger, ledgerBefore, t) : SalesPart.Of(lines, request.By, t);
        return asked.Report(
            ReportKind.Sales, t["Sales"],
            Figures(TicketSums.Of(lines.Select(l => l.Sums)), TicketSums.Of(lines.Select(l => l.Before)), ledger, ledgerBefore), part);
    }

    private IReadOnlyList<ReportFigure> Figures(TicketSums now, TicketSums before, List<LedgerSum> ledger, List<LedgerSum> ledgerBefore) =>
    [
        new(t["Takings"], Measure.Money, now.Takings, before.Takings),
        new(t["Tickets sold"], Measure.Count, now.Sold, before.Sold),
        new(t["Tickets given back"], Measure.Count, now.Back, before.Back),
        new(t["Average price of a ticket"], Measure.Money, ReportTables.Average(now.Tickets, now.Sold) ?? 0, ReportTables.Average(before.Tickets, before.Sold)),
        new(t["Vouchers sold"], Measure.Money, ledger.Of(LedgerKind.VoucherSale), ledgerBefore.Of(LedgerKind.VoucherSale)),
    ];
}
