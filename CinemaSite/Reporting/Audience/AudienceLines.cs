using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Audience;

/// <summary>The tables of admissions.</summary>
internal sealed class AudienceLines(IStringLocalizer<Strings> t)
{
    private string Note => t["A screening counts on its own day, with the tickets that are good now. Who has not come when it is over did not show up."];

    public ReportPart Days(Period period, IReadOnlyList<BegunScreening> now, IReadOnlyList<BegunScreening> before)
    {
        var (today, then) = (now.ToLookup(s => s.BusinessDate), before.ToLookup(s => s.BusinessDate.AddDays(period.Days)));
        return Part("Day", Measure.Day, [.. period.AllDays().Select(day => new Line(day, day.Short(), Turnout.Of(today[day]), Turnout.Of(then[day])))]);
    }

    public ReportPart Films(IReadOnlyList<BegunScreening> now, IReadOnlyList<BegunScreening> before) => Part("Film", Measure.Text, Ranked(now, before, s => (s.FilmId, s.Film)));

    public ReportPart Auditoriums(IReadOnlyList<BegunScreening> now, IReadOnlyList<BegunScreening> before) =>
        Part("Auditorium", Measure.Text, Ranked(now, before, s => (s.AuditoriumId, s.Auditorium)));

    public ReportPart Screenings(IReadOnlyList<BegunScreening> now) => new(
        t["Screening"],
        ReportTables.WithTotal(
            [new(t["Screening"], Measure.Moment), new(t["Film"], Measure.Text), new(t["Auditorium"], Measure.Text), .. Columns()],
            [.. now.Select(s => (s, Of: Turnout.Of([s]))).Select(line => new ReportRow([line.s.StartsAt, line.s.Film, line.s.Auditorium, .. Cells(line.Of)]))],
            t["Total"]),
        Note: Note);

    private ReportPart Part(string by, Measure measure, IReadOnlyList<Line> lines) => new(
        t[by],
        ReportTables.WithTotal(
            [new(t[by], measure), new(t["Screenings"], Measure.Count), .. Columns(), new(t["Came in before"], Measure.Count)],
            [.. lines.Select(l => new ReportRow([l.Key, l.Now.Screenings, .. Cells(l.Now), l.Before.Admitted]))],
            t["Total"]),
        ReportTables.Bars(t["Came in"], Measure.Count, [.. lines.Select(l => new Bar(l.Label, l.Now.Admitted, l.Before.Admitted))], areDays: measure == Measure.Day),
        Note);

    private ReportColumn[] Columns() =>
    [
        new(t["Tickets"], Measure.Count), new(t["Came in"], Measure.Count), new(t["Let in late"], Measure.Count),
        new(t["No-shows"], Measure.Count), new(t["No-shows in per cent"], Measure.Percent),
    ];

    private static ReportCell[] Cells(Turnout of) => [of.Sold, of.Admitted, of.Late, of.NoShows, of.NoShowShare];

    private static IReadOnlyList<Line> Ranked(IReadOnlyList<BegunScreening> now, IReadOnlyList<BegunScreening> before, Func<BegunScreening, (int Id, string Name)> by)
    {
        var (today, then) = (now.ToLookup(by), before.ToLookup(by));
        return
        [
            .. now.Concat(before).Select(by).Distinct()
                .Select(key => new Line(key.Name, key.Name, Turnout.Of(today[key]), Turnout.Of(then[key])))
                .OrderByDescending(l => l.Now.Admitted).ThenByDescending(l => l.Now.Sold).ThenBy(l => l.Label, StringComparer.Ordinal),
        ];
    }

    private sealed record Line(ReportCell Key, string Label, Turnout Now, Turnout Before);
}
