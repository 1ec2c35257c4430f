using System.Globalization;

namespace CinemaSite.Seating;

/// <summary>A room with a screen. Its name may well be "Screen 1".</summary>
public class Auditorium
{
    public const int NameLength = 60;
    public const int FeaturesLength = 400;

    public const int DefaultCleaningMinutes = 15;

    /// <summary>As people count: "Screen 2" before "Screen 10".</summary>
    public static readonly IComparer<string> ByName = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    public int Id { get; private set; }

    public int CinemaId { get; private set; }

    public required Cinema Cinema { get; init; }

    public required string Name { get; set; }

    /// <summary>Minutes that the room is kept empty after a film.</summary>
    public int CleaningMinutes { get; set; } = DefaultCleaningMinutes;

    /// <summary>Counts up whenever its schedule is about to change, which makes those who plan in it wait for each other.</summary>
    public int ScheduleRevision { get; private set; }

    /// <summary>What it has, in the house's own words: "Hearing loop", "Dolby Atmos".</summary>
    public List<string> Features { get; set; } = [];

    /// <summary>Every version of its seats; the last one is used for new screenings.</summary>
    public List<SeatPlan> Plans { get; } = [];
}
