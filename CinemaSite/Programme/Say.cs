using System.Globalization;
using CinemaSite.Catalog;
using CinemaSite.Scheduling;

namespace CinemaSite.Programme;

/// <summary>How reports put things.</summary>
internal static class Say
{
    public static string Time(DateTime local) => local.ToString("ddd d MMM yyyy HH:mm", CultureInfo.InvariantCulture);

    public static string Film(FilmFacts film) => film.Year is { } year ? $"{film.Title} ({year})" : film.Title;

    public static string Screening(string title, DateTime local, string auditorium) => $"{Time(local)}, {auditorium}: {title}";

    /// <summary>"running time 126 -> 130, certificate TBC -> 15"; empty when nothing differs.</summary>
    public static string Differences(params (string Name, object? Before, object? After)[] values) => string.Join(", ",
        from value in values
        where !Equals(value.Before, value.After)
        select $"{value.Name} {Value(value.Before)} -> {Value(value.After)}");

    public static string Attributes(IEnumerable<ScreeningAttribute> attributes) => string.Join(" + ", attributes.Select(a => a.Label()));

    private static string Value(object? value) => value switch
    {
        null or "" => "(none)",
        DateTime local => Time(local),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        Certificate certificate => certificate.Label(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
