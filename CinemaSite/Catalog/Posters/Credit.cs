namespace CinemaSite.Catalog.Posters;

/// <summary>The small print: who directed the film and when it was made.</summary>
internal sealed record Credit(string Director, string Year)
{
    private const int Longest = 44;

    public bool IsEmpty => Director.Length + Year.Length == 0;

    public string Joined => Director.Length > 0 && Year.Length > 0 ? $"{Director} – {Year}" : Director + Year;

    public static Credit Of(PosterSpec spec) => new(Shorten(spec.Director?.Trim() ?? ""), spec.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");

    private static string Shorten(string names)
    {
        while (names.Length > Longest && names.LastIndexOf(',') is > 0 and var comma)
            names = names[..comma];
        return names.Length > Longest ? names[..Longest].TrimEnd() + "…" : names;
    }
}
