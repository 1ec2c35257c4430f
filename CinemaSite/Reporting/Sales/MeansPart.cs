using CinemaSite.Payments;
using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Sales;

/// <summary>What came in and went out by each means: the ledger of the period, every line of it.</summary>
internal static class MeansPart
{
    public static ReportPart Of(IReadOnlyList<LedgerSum> ledger, IReadOnlyList<LedgerSum> before, IStringLocalizer<Strings> t)
    {
        var means = ledger.Concat(before).Select(s => s.Means).Distinct().Order().ToList();
        var (now, then) = (ledger.ToLookup(s => s.Means), before.ToLookup(s => s.Means));
        return new(
            t["Paid by"],
            ReportTables.WithTotal(
                [
                    new(t["Paid by"], Measure.Text), new(t["Tickets"], Measure.Money), new(t["Vouchers"], Measure.Money), new(t["Given back"], Measure.Money),
                    new(t["Put right"], Measure.Money), new(t["Sum"], Measure.Money), new(t["Sum before"], Measure.Money),
                ],
                [
                    .. means.Select(m => new ReportRow(
                    [
                        t[m.Words()].Value, now[m].Of(LedgerKind.Sale), now[m].Of(LedgerKind.VoucherSale), now[m].Of(LedgerKind.Refund),
                        now[m].Of(LedgerKind.Correction, LedgerKind.CashDifference), now[m].Sum(s => s.Amount), then[m].Sum(s => s.Amount),
                    ])),
                ],
                t["Total"]),
            means.Count == 0 ? null : new BarChart(t["Sum"], Measure.Money, [.. means.Select(m => new Bar(t[m.Words()], now[m].Sum(s => s.Amount), then[m].Sum(s => s.Amount)))]),
            t["This is the ledger, line for line: corrections and differences in the drawer stand under “Put right”. What is paid with a voucher was money when the voucher was sold, and an exchange moves none."]);
    }
}
