using CinemaSite.Data;
using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using CinemaSite.WaitingList;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Waiting;

/// <summary>Who waited for screenings that were sold out, and what came of it. A party counts on the day of its screening.</summary>
public class WaitingListReport(CinemaDbContext db, ReportProgress progress, IStringLocalizer<Strings> t) : IReport
{
    public async Task<Report> RunAsync(ReportRequest request, CancellationToken ct)
    {
        var asked = await db.AskedAsync(request, ct);
        var now = await PartiesAsync(asked, ct);
        await progress.ReachedAsync(1, 2);
        var before = await PartiesAsync(asked.Before, ct);
        await progress.ReachedAsync(2, 2);
        return asked.Report(
            ReportKind.WaitingList, t["Waiting list"],
            [
                new(t["Parties that waited"], Measure.Count, now.Sum(p => p.Count), before.Sum(p => p.Count)),
                new(t["People"], Measure.Count, now.Sum(p => p.People), before.Sum(p => p.People)),
                new(t["Seats offered"], Measure.Count, Offered(now), Offered(before)),
                new(t["Bought"], Measure.Count, In(now, WaitingState.Bought), In(before, WaitingState.Bought)),
                new(t["Bought in per cent of offers"], Measure.Percent, ReportTables.Percent(In(now, WaitingState.Bought), Offered(now)) ?? 0, ReportTables.Percent(In(before, WaitingState.Bought), Offered(before))),
            ],
            Films(now, before), Table("What came of it", now, before, p => t[p.State.Words()]), PassedOver(now, before));
    }

    private async Task<IReadOnlyList<Parties>> PartiesAsync(Asked asked, CancellationToken ct)
    {
        var (cinemaId, first, last) = (asked.Cinema.Id, asked.Period.First, asked.Period.Last);
        return await db.WaitingEntries
            .Where(e => e.Screening.Auditorium.CinemaId == cinemaId && e.Screening.BusinessDate >= first && e.Screening.BusinessDate <= last)
            .GroupBy(e => new { e.Screening.Film.Title, e.State, e.PassedOver, WasOffered = e.OfferedAt != null })
            .Select(g => new Parties(g.Key.Title, g.Key.State, g.Key.PassedOver, g.Key.WasOffered, g.Count(), g.Sum(e => e.People))).ToListAsync(ct);
    }

    private static int Offered(IEnumerable<Parties> parties) => parties.Where(p => p.WasOffered).Sum(p => p.Count);

    private static int In(IEnumerable<Parties> parties, WaitingState state) => parties.Where(p => p.State == state).Sum(p => p.Count);

    private ReportPart Films(IReadOnlyList<Parties> now, IReadOnlyList<Parties> before)
    {
        var (today, then) = (now.ToLookup(p => p.Film), before.ToLookup(p => p.Film));
        var lines = now.Concat(before).Select(p => p.Film).Distinct().Select(film => (Film: film, Now: today[film], Before: then[film].Sum(p => p.Count)))
            .OrderByDescending(l => l.Now.Sum(p => p.Count)).ThenBy(l => l.Film, StringComparer.Ordinal).ToList();
        return new(
            t["Film"],
            ReportTables.WithTotal(
                [
                    new(t["Film"], Measure.Text), new(t["Parties that waited"], Measure.Count), new(t["People"], Measure.Count), new(t["Passed over"], Measure.Count),
                    new(t["Seats offered"], Measure.Count), new(t["Bought"], Measure.Count), new(t["Did not answer"], Measure.Count), new(t["Parties before"], Measure.Count),
                ],
                lines.ConvertAll(l => new ReportRow(
                [
                    l.Film, l.Now.Sum(p => p.Count), l.Now.Sum(p => p.People), l.Now.Where(p => p.Why is not null).Sum(p => p.Count),
                    Offered(l.Now), In(l.Now, WaitingState.Bought), In(l.Now, WaitingState.Unanswered), l.Before,
                ])),
                t["Total"]),
            ReportTables.Bars(t["Parties that waited"], Measure.Count, lines.ConvertAll(l => new Bar(l.Film, l.Now.Sum(p => p.Count), l.Before))),
            t["A party counts on the day of the screening that it waits for. Passed over is a party that seats came free for, but not as it asked; it may have got others later."]);
    }

    private ReportPart PassedOver(IReadOnlyList<Parties> now, IReadOnlyList<Parties> before) =>
        Table("Why passed over last", [.. now.Where(p => p.Why is not null)], [.. before.Where(p => p.Why is not null)], p => t[p.Why!.Value.Words()]);

    private ReportPart Table(string title, IReadOnlyList<Parties> now, IReadOnlyList<Parties> before, Func<Parties, string> by)
    {
        var (today, then) = (now.ToLookup(by), before.ToLookup(by));
        return new(
            t[title],
            ReportTables.WithTotal(
                [new(t[title], Measure.Text), new(t["Parties"], Measure.Count), new(t["People"], Measure.Count), new(t["Parties before"], Measure.Count)],
                [
                    .. now.Concat(before).Select(by).Distinct()
                        .OrderByDescending(name => today[name].Sum(p => p.Count)).ThenBy(name => name, StringComparer.Ordinal)
                        .Select(name => new ReportRow([name, today[name].Sum(p => p.Count), today[name].Sum(p => p.People), then[name].Sum(p => p.Count)])),
                ],
                t["Total"]));
    }

    private sealed record Parties(string Film, WaitingState State, PassedOver? Why, bool WasOffered, int Count, int People);
}

public static class PassedOverWords
{
    /// <summary>As staff read it, in English; the key of its translation.</summary>
    public static string Words(this PassedOver why) => why switch
    {
        PassedOver.TooFew => "Too few seats",
        PassedOver.DifferentRows => "Seats in different rows",
        PassedOver.NotSideBySide => "Seats not side by side",
        PassedOver.LeavesSomeoneAlone => "They would have broken up what is left",
        PassedOver.NoWheelchairSpace => "No wheelchair space",
        PassedOver.NotStepFree => "Only rows with a step",
    };
}
