namespace CinemaSite.Scheduling;

/// <summary>The day that a screening belongs to for people: it ends at 05:00, so 00:30 is still the evening before.</summary>
public static class BusinessDates
{
    public static readonly TimeSpan Rollover = TimeSpan.FromHours(5);

    public static DateOnly BusinessDate(this DateTime local) => DateOnly.FromDateTime(local - Rollover);

    /// <summary>The local time of a clock reading on a business date: 00:30 of a Friday is in the night to Saturday.</summary>
    public static DateTime At(this DateOnly businessDate, TimeOnly time) =>
        (time.ToTimeSpan() < Rollover ? businessDate.AddDays(1) : businessDate).ToDateTime(time);

    /// <summary>The first day of the film week that a day is in.</summary>
    public static DateOnly FilmWeek(this DateOnly day, DayOfWeek startsOn) => day.AddDays(-((day.DayOfWeek - startsOn + 7) % 7));

    public static DateOnly BusinessDate(this TimeZoneInfo zone, DateTime utc) => zone.ToLocal(utc).BusinessDate();

    /// <summary>When a business date begins, in UTC; where the clocks skip that time, an hour later.</summary>
    public static DateTime DayBegins(this TimeZoneInfo zone, DateOnly businessDate)
    {
        var local = businessDate.ToDateTime(TimeOnly.FromTimeSpan(Rollover));
        return zone.ReadLocal(local, out var utc) != LocalTimeReading.Skipped || zone.ReadLocal(local.AddHours(1), out utc) != LocalTimeReading.Skipped
            ? utc
            : DateTime.SpecifyKind(local, DateTimeKind.Utc);
    }
}
