using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Sales;

/// <summary>The tills that were opened on the days asked for: what each took by which means, and whether its drawer was right.</summary>
public class TillsReport(CinemaDbContext db, ReportProgress progress, IStringLocalizer<Strings> t) : IReport
{
    public async Task<Report> RunAsync(ReportRequest request, CancellationToken ct)
    {
        var asked = await db.AskedAsync(request, ct);
        var now = await TurnsAsync(asked, ct);
        await progress.ReachedAsync(1, 2);
        var before = await TurnsAsync(asked.Before, ct);
        await progress.ReachedAsync(2, 2);
        return asked.Report(
            ReportKind.Tills, t["Tills"],
            [
                new(t["Takings of the tills"], Measure.Money, now.Sum(s => s.Takings), before.Sum(s => s.Takings)),
                new(t["Turns at the till"], Measure.Count, now.Count, before.Count),
                new(t["Differences in all"], Measure.Money, now.Sum(s => s.Session.Difference ?? 0), before.Sum(s => s.Session.Difference ?? 0)),
                new(t["Turns with a difference"], Measure.Count, now.Count(s => s.IsWrong), before.Count(s => s.IsWrong)),
            ],
            Cashiers(now, before), Turns(asked.Cinema.TimeZone, now));
    }

    private async Task<IReadOnlyList<Turn>> TurnsAsync(Asked asked, CancellationToken ct)
    {
        var (cinemaId, span) = (asked.Cinema.Id, asked.Span);
        var opened = db.TillSessions.AsNoTracking().Where(s => s.CinemaId == cinemaId && s.OpenedAt >= span.From && s.OpenedAt < span.Until);
        var money = await (
            from s in opened
            join l in db.LedgerLines on s.Id equals l.TillSessionId
            where l.Kind == LedgerKind.Sale || l.Kind == LedgerKind.VoucherSale || l.Kind == LedgerKind.Refund
            group l by new { s.Id, l.Means } into g
            select new { g.Key.Id, g.Key.Means, Amount = g.Sum(l => l.Amount) }).ToListAsync(ct);
        var means = money.ToLookup(m => m.Id);
        return
        [
            .. (await opened.OrderBy(s => s.OpenedAt).ThenBy(s => s.Id).ToListAsync(ct)).Select(s => new Turn(
                s, Of(s.Id, PaymentKind.Cash), Of(s.Id, PaymentKind.Terminal), Of(s.Id, PaymentKind.Voucher))),
        ];

        long Of(int id, PaymentKind kind) => means[id].Where(m => m.Means == kind).Sum(m => m.Amount);
    }

    private ReportPart Turns(TimeZoneInfo zone, IReadOnlyList<Turn> turns) => new(
        t["Turns at the till"],
        ReportTables.WithTotal(
            [new(t["Opened"], Measure.Moment), new(t["Closed"], Measure.Moment), new(t["Cashier"], Measure.Text), .. Columns(), new(t["Counted"], Measure.Money), new(t["Difference"], Measure.Money)],
            [
                .. turns.Select(turn => new ReportRow(
                [
                    zone.ToLocal(turn.Session.OpenedAt), turn.Session.ClosedAt is { } closed ? zone.ToLocal(closed) : ReportCell.Empty, turn.Session.CashierName,
                    .. Cells([turn]), turn.Session.CountedCash, turn.Session.Difference,
                ])),
            ],
            t["Total"]),
        Note: t["What was sold less what was given back at the till. A turn counts on the day on which it was opened. Counted is all the cash in the drawer, the change that it began with included."]);

    private ReportPart Cashiers(IReadOnlyList<Turn> now, IReadOnlyList<Turn> before)
    {
        var then = before.ToLookup(turn => turn.Session.CashierName);
        var lines = now.GroupBy(turn => turn.Session.CashierName).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        return new(
            t["Cashier"],
            ReportTables.WithTotal(
                [new(t["Cashier"], Measure.Text), new(t["Turns at the till"], Measure.Count), .. Columns(), new(t["Differences in all"], Measure.Money)],
                lines.ConvertAll(g => new ReportRow([g.Key, g.Count(), .. Cells([.. g]), g.Sum(turn => turn.Session.Difference ?? 0)])), t["Total"]),
            ReportTables.Bars(t["Takings of the tills"], Measure.Money, lines.ConvertAll(g => new Bar(g.Key, g.Sum(turn => turn.Takings), then[g.Key].Sum(turn => turn.Takings)))));
    }

    private ReportColumn[] Columns() =>
        [new(t["Cash"], Measure.Money), new(t["Card at the till"], Measure.Money), new(t["Takings"], Measure.Money), new(t["Voucher"], Measure.Money)];

    private static ReportCell[] Cells(IReadOnlyList<Turn> turns) =>
        [turns.Sum(x => x.Cash), turns.Sum(x => x.Card), turns.Sum(x => x.Takings), turns.Sum(x => x.Vouchers)];

    private sealed record Turn(TillSession Session, long Cash, long Card, long Vouchers)
    {
        /// <summary>Money alone.</summary>
        public long Takings => Cash + Card;

        public bool IsWrong => Session.Difference is not (null or 0);
    }
}
