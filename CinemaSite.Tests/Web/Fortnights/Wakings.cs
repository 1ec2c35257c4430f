using System.Globalization;

namespace CinemaSite.Tests.Web.Fortnights;

/// <summary>When a cron expression (minute, hour, day, month, weekday; UTC) wakes somebody.</summary>
internal static class Wakings
{
    /// <summary>Whether it does within a stretch of time, its end included: what was missed meanwhile is one waking.</summary>
    public static bool WakesWithin(this string cron, DateTime after, DateTime until)
    {
        var fields = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, fields.Length);
        for (var minute = after.AddSeconds(60 - after.Second); minute <= until; minute = minute.AddMinutes(1))
            if (Fits(fields[0], minute.Minute) && Fits(fields[1], minute.Hour) && Fits(fields[2], minute.Day)
                && Fits(fields[3], minute.Month) && Fits(fields[4], (int)minute.DayOfWeek))
                return true;
        return false;
    }

    /// <summary>"*", "5", "1-5", "*/5", "0,30".</summary>
    private static bool Fits(string field, int value) => field.Split(',').Any(part =>
    {
        var (range, step) = part.Split('/') is [var r, var s] ? (r, Number(s)) : (part, 1);
        var (first, last) = range == "*" ? (0, int.MaxValue) : range.Split('-') is [var f, var l] ? (Number(f), Number(l)) : (Number(range), Number(range));
        return value >= first && value <= last && (value - first) % step == 0;
    });

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
