using CinemaSite.Scheduling;

namespace CinemaSite.Programme;

/// <summary>The file's performances at the cinema's own times, moved by whole days where that was asked for.</summary>
internal sealed class Timetable
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    private readonly Dictionary<ProgrammeScreening, (DateTime Utc, DateTime Local)> times = [];

    private Timetable() { }

    public List<ProgrammeProblem> Problems { get; } = [];

    public List<ProgrammeProblem> Notes { get; } = [];

    /// <summary>UTC; the span in which the file speaks, empty when it has no performance.</summary>
    public (DateTime First, DateTime Last)? Span => times.Count == 0 ? null : (times.Values.Min(t => t.Utc), times.Values.Max(t => t.Utc));

    public static Timetable Of(ProgrammeFile file, TimeZoneInfo zone, DateOnly? shiftTo)
    {
        var table = new Timetable();
        List<ProgrammeScreening> within = [.. file.Screenings.Where(s => s.Start.In(zone).Year is >= FirstYear and <= LastYear)];
        foreach (var row in file.Screenings.Except(within))
            table.Problems.Add(new(row.Where, $"{Say.Time(row.Start.In(zone))} is no time that a cinema plans for"));
        var days = shiftTo is { } first && within.Count > 0
            ? first.DayNumber - within.Min(s => s.Start.In(zone).BusinessDate()).DayNumber
            : 0;
        foreach (var row in within)
            table.Add(row, zone, days);
        return table;
    }

    /// <summary>False where the clocks skip the time.</summary>
    public bool TryGet(ProgrammeScreening row, out (DateTime Utc, DateTime Local) time) => times.TryGetValue(row, out time);

    private void Add(ProgrammeScreening row, TimeZoneInfo zone, int days)
    {
        var local = row.Start.In(zone).AddDays(days);
        var reading = row.Start.Read(zone, days, out var utc);
        if (reading == LocalTimeReading.Skipped)
        {
            Problems.Add(new(row.Where, $"the clocks of {zone.Id} skip {Say.Time(local)}"));
            return;
        }

        if (reading == LocalTimeReading.Twice)
            Notes.Add(new(row.Where, $"{Say.Time(local)} happens twice, as the clocks of {zone.Id} go back; the first is taken"));
        times.Add(row, (utc, local));
    }
}
