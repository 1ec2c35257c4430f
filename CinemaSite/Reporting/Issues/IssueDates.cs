using CinemaSite.Scheduling;
using CinemaSite.Seating;

namespace CinemaSite.Reporting.Issues;

/// <summary>
/// When issues are due: at six in the morning of their date by the cinema's clocks, an hour after the business day before is
/// over. An issue goes by its date and not by the time that passed, so clocks that change neither skip nor double one.
/// </summary>
public static class IssueDates
{
    public static readonly TimeOnly Hour = new(6, 0);

    /// <summary>After a long time without the job no more than these are made up, the latest ones; older ones never come.</summary>
    public const int MostMadeUp = 31;

    /// <summary>When the issue of a date is due, in UTC; where the clocks skip that time, as soon as they go on.</summary>
    public static DateTime IssueDue(this TimeZoneInfo zone, DateOnly date)
    {
        var local = date.ToDateTime(Hour);
        DateTime utc;
        while (zone.ReadLocal(local, out utc) == LocalTimeReading.Skipped)
            local = local.AddMinutes(30);
        return utc;
    }

    /// <summary>The dates whose issues became due after <paramref name="since"/> and are due at <paramref name="now"/>, oldest first.</summary>
    /// <param name="last">The date of the last issue that there was; null for none.</param>
    public static IReadOnlyList<DateOnly> DatesDue(this ReportRhythm rhythm, Cinema cinema, DateTime since, DateOnly? last, DateTime now)
    {
        var zone = cinema.TimeZone;
        var due = new List<DateOnly>();
        var first = DateOnly.FromDateTime(zone.ToLocal(since));
        if (last is { } after && after >= first)
            first = after.AddDays(1);

        for (var date = DateOnly.FromDateTime(zone.ToLocal(now)); date >= first && due.Count < MostMadeUp; date = date.AddDays(-1))
            if (rhythm.HasIssueOn(date, cinema.FilmWeekStartsOn) && zone.IssueDue(date) is var at && at > since && at <= now)
                due.Add(date);
        due.Reverse();
        return due;
    }
}
