using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Sales;

/// <summary>What went back on the days on which it did: why, by what means, and for which films; and what the house kept.</summary>
public class RefundsReport(CinemaDbContext db, ReportProgress progress, IStringLocalizer<Strings> t) : IReport
{
    public async Task<Report> RunAsync(ReportRequest request, CancellationToken ct)
    {
        var asked = await db.AskedAsync(request, ct);
        var now = await RefundsAsync(asked, ct);
        await progress.ReachedAsync(1, 4);
        var before = await RefundsAsync(asked.Before, ct);
        await progress.ReachedAsync(2, 4);
        var films = await db.TicketsBackAsync(asked.Cinema.Id, asked.Span, m => m.FilmId, ct);
        await progress.ReachedAsync(3, 4);
        var filmsBefore = await db.TicketsBackAsync(asked.Cinema.Id, asked.Before.Span, m => m.FilmId, ct);
        await progress.ReachedAsync(4, 4);
        return asked.Report(
            ReportKind.Refunds, t["Refunds"],
            Figures(now, before, TicketSums.Of(films.Values), TicketSums.Of(filmsBefore.Values)),
            By("Reason", now, before, r => r.Reason), By("Given back by", now, before, r => t[r.Means.BackWords()]), await FilmsAsync(films, filmsBefore, ct));
    }

    /// <summary>As the ledger has them. Each exchange names its booking as its reason, so they are told by their means.</summary>
    private async Task<List<Refunded>> RefundsAsync(Asked asked, CancellationToken ct)
    {
        var (cinemaId, first, last) = (asked.Cinema.Id, asked.Period.First, asked.Period.Last);
        var refunds = await db.LedgerLines
            .Where(l => l.CinemaId == cinemaId && l.Day >= first && l.Day <= last && l.Kind == LedgerKind.Refund)
            .GroupBy(l => new { l.Means, Reason = l.Means == PaymentKind.Exchange ? "" : l.Refund!.Reason })
            .Select(g => new { g.Key.Means, g.Key.Reason, Count = g.Count(), Amount = -g.Sum(l => l.Amount) }).ToListAsync(ct);
        return refunds.ConvertAll(r => new Refunded(r.Means == PaymentKind.Exchange ? t["Exchanged for other tickets"] : t[r.Reason], r.Means, r.Count, r.Amount));
    }

    private static bool IsMoney(Refunded refund) => refund.Means is not (PaymentKind.Exchange or PaymentKind.Voucher);

    private IReadOnlyList<ReportFigure> Figures(List<Refunded> now, List<Refunded> before, TicketSums tickets, TicketSums ticketsBefore) =>
    [
        new(t["Paid back in money"], Measure.Money, now.Where(IsMoney).Sum(r => r.Amount), before.Where(IsMoney).Sum(r => r.Amount)),
        new(t["Given back as vouchers"], Measure.Money, now.Where(r => r.Means == PaymentKind.Voucher).Sum(r => r.Amount), before.Where(r => r.Means == PaymentKind.Voucher).Sum(r => r.Amount)),
        new(t["Exchanged for other tickets"], Measure.Money, now.Where(r => r.Means == PaymentKind.Exchange).Sum(r => r.Amount), before.Where(r => r.Means == PaymentKind.Exchange).Sum(r => r.Amount)),
        new(t["Tickets given back"], Measure.Count, tickets.Back, ticketsBefore.Back),
        new(t["Kept by the house"], Measure.Money, tickets.Kept, ticketsBefore.Kept),
    ];

    private ReportPart By(string title, List<Refunded> now, List<Refunded> before, Func<Refunded, string> by)
    {
        var (refunds, then) = (now.ToLookup(by), before.ToLookup(by));
        var lines = now.Concat(before).Select(by).Distinct().Select(name => (Name: name, Now: refunds[name].Sum(r => r.Amount), Before: then[name].Sum(r => r.Amount)))
            .OrderByDescending(l => l.Now).ThenByDescending(l => l.Before).ThenBy(l => l.Name, StringComparer.Ordinal).ToList();
        return new(
            t[title],
            ReportTables.WithTotal(
                [new(t[title], Measure.Text), new(t["Refunds"], Measure.Count), new(t["Given back"], Measure.Money), new(t["Given back before"], Measure.Money)],
                lines.ConvertAll(l => new ReportRow([l.Name, refunds[l.Name].Sum(r => r.Count), l.Now, l.Before])), t["Total"]),
            ReportTables.Bars(t["Given back"], Measure.Money, lines.ConvertAll(l => new Bar(l.Name, l.Now, l.Before))),
            t["What went back is what the ledger says, on the day on which it was asked for. A refund that the bank could not pay and that was paid otherwise stands where it was sent first."]);
    }

    private async Task<ReportPart> FilmsAsync(Dictionary<int, TicketSums> now, Dictionary<int, TicketSums> before, CancellationToken ct)
    {
        var titles = await db.Films.Select(f => new { f.Id, f.Title }).ToDictionaryAsync(f => f.Id, f => f.Title, ct);
        var lines = now.Keys.Union(before.Keys)
            .Select(id => (Title: titles[id], Now: now.GetValueOrDefault(id, TicketSums.None), Before: before.GetValueOrDefault(id, TicketSums.None)))
            .OrderByDescending(l => l.Now.GivenBack).ThenByDescending(l => l.Before.GivenBack).ThenBy(l => l.Title, StringComparer.Ordinal).ToList();
        return new(
            t["Film"],
            ReportTables.WithTotal(
                [new(t["Film"], Measure.Text), new(t["Tickets given back"], Measure.Count), new(t["Given back"], Measure.Money), new(t["Kept by the house"], Measure.Money), new(t["Given back before"], Measure.Money)],
                lines.ConvertAll(l => new ReportRow([l.Title, l.Now.Back, l.Now.GivenBack, l.Now.Kept, l.Before.GivenBack])), t["Total"]),
            Note: t["Tickets alone: money that came too late for any ticket is not in this table."]);
    }

    private sealed record Refunded(string Reason, PaymentKind Means, int Count, long Amount);
}
