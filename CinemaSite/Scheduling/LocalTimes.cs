namespace CinemaSite.Scheduling;

/// <summary>Between what is stored (UTC) and what people read and type (the cinema's local time).</summary>
public static class LocalTimes
{
    public static DateTime ToLocal(this TimeZoneInfo zone, DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    /// <summary>The local time with its offset, as machine-readable texts (JSON-LD, .ics) want it.</summary>
    public static DateTimeOffset ToOffset(this TimeZoneInfo zone, DateTime utc) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)), zone);

    /// <summary>
    /// Reads a local time. <paramref name="utc"/> is the first of the two where the clocks go back.
    /// </summary>
    public static LocalTimeReading ReadLocal(this TimeZoneInfo zone, DateTime local, out DateTime utc)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        utc = default;
        if (zone.IsInvalidTime(local))
            return LocalTimeReading.Skipped;

        if (zone.IsAmbiguousTime(local))
        {
            utc = DateTime.SpecifyKind(local - zone.GetAmbiguousTimeOffsets(local).Max(), DateTimeKind.Utc);
            return LocalTimeReading.Twice;
        }

        utc = TimeZoneInfo.ConvertTimeToUtc(local, zone);
        return LocalTimeReading.Once;
    }

    /// <summary>The second of the two moments that a local time means where the clocks go back. UTC.</summary>
    public static DateTime SecondOfTwo(this TimeZoneInfo zone, DateTime local) => DateTime.SpecifyKind(
        local - zone.GetAmbiguousTimeOffsets(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)).Min(), DateTimeKind.Utc);
}

/// <summary>Which of two moments is meant by a local time that happens twice.</summary>
public enum OfTwo
{
    First,
    Second,
}

/// <summary>How often a local time happens on its day.</summary>
public enum LocalTimeReading
{
    Once,
    Twice,
    Skipped,
}
