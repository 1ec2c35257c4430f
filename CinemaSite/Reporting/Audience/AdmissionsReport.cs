using CinemaSite.Data;
using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Audience;

/// <summary>Who came, and who did not, of those with tickets for screenings that have begun.</summary>
public class AdmissionsReport(CinemaDbContext db, TimeProvider clock, ReportProgress progress, IStringLocalizer<Strings> t) : IReport
{
    public async Task<Report> RunAsync(ReportRequest request, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var asked = await db.AskedAsync(request, ct);
        var screenings = await db.BegunAsync(asked, now, ct);
        await progress.ReachedAsync(1, 2);
        var before = await db.BegunAsync(asked.Before, now, ct);
        await progress.ReachedAsync(2, 2);
        return asked.Report(ReportKind.Admissions, t["Admissions"], Figures(Turnout.Of(screenings), Turnout.Of(before)), request.By switch
        {
            Breakdown.Screening => [new AudienceLines(t).Screenings(screenings)],
            Breakdown.Film => [new AudienceLines(t).Films(screenings, before)],
            Breakdown.Auditorium => [new AudienceLines(t).Auditoriums(screenings, before)],
            _ => [new AudienceLines(t).Days(asked.Period, screenings, before), new AudienceLines(t).Films(screenings, before)],
        });
    }

    private IReadOnlyList<ReportFigure> Figures(Turnout now, Turnout before) =>
    [
        new(t["Came in"], Measure.Count, now.Admitted, before.Admitted),
        new(t["Tickets"], Measure.Count, now.Sold, before.Sold),
        new(t["No-shows"], Measure.Count, now.NoShows, before.NoShows),
        new(t["No-shows in per cent"], Measure.Percent, now.NoShowShare ?? 0, before.NoShowShare),
        new(t["Let in late"], Measure.Count, now.Late, before.Late),
    ];
}

/// <summary>How many came of how many.</summary>
/// <param name="Over">Of those sold: for screenings that are over, so that it is known who did not come.</param>
internal sealed record Turnout(int Screenings, int Sold, int Admitted, int Late, int Over, int NoShows)
{
    public long? NoShowShare => ReportTables.Percent(NoShows, Over);

    public static Turnout Of(IEnumerable<BegunScreening> screenings) => screenings.Aggregate(
        new Turnout(0, 0, 0, 0, 0, 0),
        (sum, s) => new(sum.Screenings + 1, sum.Sold + s.Sold, sum.Admitted + s.Admitted, sum.Late + s.Late, sum.Over + (s.IsOver ? s.Sold : 0), sum.NoShows + s.NoShows));
}
