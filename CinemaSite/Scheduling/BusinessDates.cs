namespace CinemaSite.Scheduling;

/// <summary>The day that a screening belongs to for people: it ends at 05:00, so 00:30 is still the evening before.</summary>
public static class BusinessDates
{
    public static readonly TimeSpan Rollover = TimeSpan.FromHours(5);

    public static DateOnly BusinessDate(this DateTime local) => DateOnly.FromDateTime(local - Rollover);

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
