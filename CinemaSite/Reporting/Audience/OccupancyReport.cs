using CinemaSite.Data;
using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using CinemaSite.Seating;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Audience;

/// <summary>How full the screenings were that have begun: by weekday and hour, by auditorium, and which seats went first.</summary>
public class OccupancyReport(CinemaDbContext db, TimeProvider clock, ReportProgress progress, IStringLocalizer<Strings> t) : IReport
{
    public async Task<Report> RunAsync(ReportRequest request, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var asked = await db.AskedAsync(request, ct);
        var screenings = await db.BegunAsync(asked, now, ct);
        await progress.ReachedAsync(1, 3);
        var before = await db.BegunAsync(asked.Before, now, ct);
        await progress.ReachedAsync(2, 3);
        return asked.Report(
            ReportKind.Occupancy, t["Occupancy"], Figures(Filling.Of(screenings), Filling.Of(before)),
            [WeekOfHours.Part(screenings, t), Auditoriums(screenings, before), .. await SeatsThatGoFirst.PartsAsync(db, asked, screenings, now, t, ct)]);
    }

    private IReadOnlyList<ReportFigure> Figures(Filling now, Filling before) =>
    [
        new(t["Occupancy"], Measure.Percent, now.Share ?? 0, before.Share),
        new(t["Screenings"], Measure.Count, now.Screenings, before.Screenings),
        new(t["Tickets"], Measure.Count, now.Sold, before.Sold),
        new(t["Tickets for each screening"], Measure.Count, now.Each ?? 0, before.Each),
    ];

    private ReportPart Auditoriums(IReadOnlyList<BegunScreening> now, IReadOnlyList<BegunScreening> before)
    {
        var (rooms, then) = (now.GroupBy(s => (s.AuditoriumId, s.Auditorium)).OrderBy(g => g.Key.Auditorium, Auditorium.ByName).ToList(), before.ToLookup(s => s.AuditoriumId));
        var lines = rooms.ConvertAll(room => (Name: room.Key.Auditorium, Now: Filling.Of(room), Before: Filling.Of(then[room.Key.AuditoriumId])));
        return new(
            t["Auditorium"],
            new(
                [
                    new(t["Auditorium"], Measure.Text), new(t["Screenings"], Measure.Count), new(t["Seats"], Measure.Count), new(t["Tickets"], Measure.Count),
                    new(t["Occupancy"], Measure.Percent), new(t["Occupancy before"], Measure.Percent),
                ],
                lines.ConvertAll(l => new ReportRow([l.Name, l.Now.Screenings, l.Now.Seats, l.Now.Sold, l.Now.Share, l.Before.Share])),
                new([t["Total"].Value, Filling.Of(now).Screenings, Filling.Of(now).Seats, Filling.Of(now).Sold, Filling.Of(now).Share, Filling.Of(before).Share])),
            ReportTables.Bars(t["Occupancy"], Measure.Percent, lines.ConvertAll(l => new Bar(l.Name, l.Now.Share ?? 0, l.Before.Share))));
    }
}

/// <summary>How many of the seats were sold. Seats that the house kept back or that were broken count as seats.</summary>
internal sealed record Filling(int Screenings, int Seats, int Sold)
{
    public long? Share => ReportTables.Percent(Sold, Seats);

    /// <summary>Tickets for each screening.</summary>
    public long? Each => ReportTables.Average(Sold, Screenings);

    public static Filling Of(IEnumerable<BegunScreening> screenings) =>
        screenings.Aggregate(new Filling(0, 0, 0), (sum, s) => new(sum.Screenings + 1, sum.Seats + s.Seats, sum.Sold + s.Sold));
}
