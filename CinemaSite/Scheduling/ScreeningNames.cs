using System.Globalization;

namespace CinemaSite.Scheduling;

public static class ScreeningNames
{
    /// <summary>How the history calls it: "Ran, 2026-03-06 19:30, Screen 1". It comes with film, auditorium and cinema.</summary>
    public static string Name(this Screening screening) => string.Create(CultureInfo.InvariantCulture,
        $"{screening.Film.Title}, {screening.Auditorium.Cinema.TimeZone.ToLocal(screening.StartsAt):yyyy-MM-dd HH:mm}, {screening.Auditorium.Name}");

    /// <summary>"12: 2026-03-06 to 2026-03-12"; the name itself when it is one.</summary>
    public static string Name(this IReadOnlyCollection<Screening> screenings) => screenings.Count == 1
        ? screenings.Single().Name()
        : string.Create(CultureInfo.InvariantCulture,
            $"{screenings.Count}: {screenings.Min(s => s.BusinessDate):yyyy-MM-dd} – {screenings.Max(s => s.BusinessDate):yyyy-MM-dd}");
}
