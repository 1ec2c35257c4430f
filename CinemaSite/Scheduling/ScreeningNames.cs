using System.Globalization;

namespace CinemaSite.Scheduling;

public static class ScreeningNames
{
    /// <summary>How the history calls it: "Ran, 2026-03-06 19:30, Screen 1". It comes with film, auditorium and cinema.</summary>
    public static string Name(this Screening screening) => string.Create(CultureInfo.InvariantCulture,
        $"{screening.Film.Title}, {screening.Auditorium.Cinema.TimeZone.ToLocal(screening.StartsAt):yyyy-MM-dd HH:mm}, {screening.Auditorium.Name}");

    /// <summary>"12, 2026-03-06 – 2026-03-12"; the name itself when it is one.</summary>
    public static string Name(this IReadOnlyCollection<Screening> screenings) => screenings.Count == 1
        ? screenings.Single().Name()
        : $"{screenings.Count}, {Days(screenings.Min(s => s.BusinessDate), screenings.Max(s => s.BusinessDate))}";

    private static string Days(DateOnly first, DateOnly last) => first == last ? Iso(first) : $"{Iso(first)} – {Iso(last)}";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
