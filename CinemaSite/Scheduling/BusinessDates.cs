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
    public static DateTime DayBegins(this TimeZoneInfo zone, DateOnly businessDate) =>
        zone.Moment(businessDate, TimeOnly.FromTimeSpan(Rollover));

    /// <summary>When the clocks show a time on a business date, in UTC: the first time where they show it twice, an hour later where they skip it.</summary>
    public static DateTime Moment(this TimeZoneInfo zone, DateOnly businessDate, TimeOnly time)
    {
        var local = businessDate.At(time);
        return zone.ReadLocal(local, out var utc) != LocalTimeReading.Skipped || zone.ReadLocal(local.AddHours(1), out utc) != LocalTimeReading.Skipped
            ? utc
            : DateTime.SpecifyKind(local, DateTimeKind.Utc);
    }

    /// <summary>The last business date on which the clocks have shown a time by now.</summary>
    public static DateOnly LastDayPast(this TimeZoneInfo zone, TimeOnly time, DateTime utc)
    {
        var day = zone.BusinessDate(utc).AddDays(1);
        while (zone.Moment(day, time) > utc)
            day = day.AddDays(-1);
        return day;
    }
}
