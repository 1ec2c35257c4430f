using CinemaSite.Scheduling;

namespace CinemaSite.Programme;

/// <summary>
/// When a performance starts: the cinema's wall time, or an instant where the file gives the offset.
/// </summary>
public readonly record struct ProgrammeStart
{
    private readonly DateTime wall;
    private readonly DateTimeOffset? instant;

    private ProgrammeStart(DateTime wall, DateTimeOffset? instant) => (this.wall, this.instant) = (wall, instant);

    public static ProgrammeStart Local(DateTime wall) => new(wall, null);

    public static ProgrammeStart At(DateTimeOffset instant) => new(default, instant);

    public DateTime In(TimeZoneInfo zone) => instant is { } at ? zone.ToLocal(at.UtcDateTime) : wall;

    /// <summary>Reads it in the cinema's zone, moved by whole days of its wall time; <paramref name="utc"/> is what is stored.</summary>
    public LocalTimeReading Read(TimeZoneInfo zone, int days, out DateTime utc)
    {
        if (days == 0 && instant is { } at)
        {
            utc = at.UtcDateTime;
            return LocalTimeReading.Once;
        }

        return zone.ReadLocal(In(zone).AddDays(days), out utc);
    }
}
