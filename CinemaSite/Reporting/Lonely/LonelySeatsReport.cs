using CinemaSite.Data;
using CinemaSite.Reporting.Audience;
using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Lonely;

/// <summary>How the rule against lonely seats does: choices that it refused, and seats that were alone all the same at the start.</summary>
public class LonelySeatsReport(CinemaDbContext db, TimeProvider clock, ReportProgress progress, IStringLocalizer<Strings> t) : IReport
{
    public async Task<Report> RunAsync(ReportRequest request, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var asked = await db.AskedAsync(request, ct);
        var screenings = await ScreeningsAsync(asked, now, ct);
        await progress.ReachedAsync(1, 2);
        var before = await ScreeningsAsync(asked.Before, now, ct);
        await progress.ReachedAsync(2, 2);
        return asked.Report(
            ReportKind.LonelySeats, t["Lonely seats"],
            [
                new(t["Choices refused"], Measure.Count, screenings.Sum(s => s.Refused), before.Sum(s => s.Refused)),
                new(t["Seats alone at the start"], Measure.Count, screenings.Sum(s => s.Stranded), before.Sum(s => s.Stranded)),
                new(t["Seats alone in per cent of seats"], Measure.Percent, ReportTables.Percent(screenings.Sum(s => s.Stranded), screenings.Sum(s => s.Of.Seats)) ?? 0, ReportTables.Percent(before.Sum(s => s.Stranded), before.Sum(s => s.Of.Seats))),
            ],
            Part("Auditorium", screenings, before, s => s.Of.Auditorium), Part("Film", screenings, before, s => s.Of.Film));
    }

    private async Task<IReadOnlyList<Counted>> ScreeningsAsync(Asked asked, DateTime now, CancellationToken ct)
    {
        var begun = db.Begun(asked, now);
        var counts = await db.LonelySeatCounts.AsNoTracking().Where(c => begun.Any(s => s.Id == c.ScreeningId)).ToDictionaryAsync(c => c.ScreeningId, ct);
        return [.. (await db.BegunAsync(asked, now, ct)).Select(s => new Counted(s, counts.GetValueOrDefault(s.Id)?.Refused ?? 0, counts.GetValueOrDefault(s.Id)?.Stranded ?? 0))];
    }

    private ReportPart Part(string by, IReadOnlyList<Counted> now, IReadOnlyList<Counted> before, Func<Counted, string> name)
    {
        var (today, then) = (now.ToLookup(name), before.ToLookup(name));
        var lines = now.Concat(before).Select(name).Distinct().Select(line => (Name: line, Now: today[line], Before: then[line].Sum(s => s.Stranded)))
            .OrderByDescending(l => l.Now.Sum(s => s.Stranded)).ThenByDescending(l => l.Now.Sum(s => s.Refused)).ThenBy(l => l.Name, StringComparer.Ordinal).ToList();
        return new(
            t[by],
            ReportTables.WithTotal(
                [
                    new(t[by], Measure.Text), new(t["Screenings"], Measure.Count), new(t["Tickets"], Measure.Count), new(t["Choices refused"], Measure.Count),
                    new(t["Seats alone at the start"], Measure.Count), new(t["Seats alone before"], Measure.Count),
                ],
                lines.ConvertAll(l => new ReportRow([l.Name, l.Now.Count(), l.Now.Sum(s => s.Of.Sold), l.Now.Sum(s => s.Refused), l.Now.Sum(s => s.Stranded), l.Before])),
                t["Total"]),
            ReportTables.Bars(t["Seats alone at the start"], Measure.Count, lines.ConvertAll(l => new Bar(l.Name, l.Now.Sum(s => s.Stranded), l.Before))),
            t["Refused is each time that somebody online would have left a seat on its own. Alone is a free seat with somebody beside it and nobody able to sit next to it when the screening began, counted within the hour after. Both stand on the day of the screening."]);
    }

    private sealed record Counted(BegunScreening Of, int Refused, int Stranded);
}
