using CinemaSite.Catalog;

namespace CinemaSite.Programme;

/// <summary>A film of the file beside the one that the site has, if it has one.</summary>
/// <param name="Facts">What the film is to say after the import.</param>
internal sealed record PlannedFilm(ProgrammeFilm Row, string ExternalId, Film? Stored, FilmFacts Facts)
{
    /// <summary>The film itself; made when the plan is carried out.</summary>
    public Film? Film { get; private set; } = Stored;

    public string Changes => Stored is null ? "" : Differences(Stored.Facts, Facts);

    /// <summary>
    /// Finds the film by its external id; else a film of the same title and year that came from elsewhere or was
    /// entered by hand, which keeps its own facts: one film, however many suppliers sell it.
    /// </summary>
    public static PlannedFilm Of(ProgrammeFilm row, string source, IReadOnlyDictionary<string, Film> byExternalId, ILookup<string, Film> byTitle)
    {
        var externalId = $"{source}:{row.Id}";
        if (byExternalId.TryGetValue(externalId, out var own))
            return new(row, externalId, own, Merge(row.Facts, own.Facts));

        var others = byTitle[row.Facts.Title].Where(f => !IsFrom(f, source) && SameYear(f.Year, row.Facts.Year)).ToArray();
        return others is [var other]
            ? new(row, externalId, other, other.Facts)
            : new(row, externalId, null, row.Facts);
    }

    /// <summary>Adds or corrects the film; returns it when it is new.</summary>
    public Film? Carry(ISet<string> slugs)
    {
        if (Stored is not null)
        {
            Stored.Correct(Facts);
            return null;
        }

        Film = Film.Add(Slug.Unique(Facts.Title, slugs), Facts, ExternalId);
        if (Row.Genres.Count > 0)
            Film.Describe("", "", Row.Genres);
        return Film;
    }

    private static bool IsFrom(Film film, string source) => film.ExternalId?.StartsWith($"{source}:", StringComparison.Ordinal) == true;

    private static bool SameYear(int? one, int? other) => one is null || other is null || one == other;

    /// <summary>The file's facts win; what it leaves empty stays as somebody may have entered it.</summary>
    private static FilmFacts Merge(FilmFacts file, FilmFacts stored) => new(
        file.Title,
        file.Year ?? stored.Year,
        file.RuntimeMinutes > 0 ? file.RuntimeMinutes : stored.RuntimeMinutes,
        file.Certificate != Certificate.Unclassified ? file.Certificate : stored.Certificate,
        Either(file.Director, stored.Director),
        Either(file.Cast, stored.Cast),
        Either(file.Language, stored.Language),
        Either(file.Country, stored.Country),
        file.ReleaseDate ?? stored.ReleaseDate);

    private static string Either(string file, string stored) => file.Length > 0 ? file : stored;

    private static string Differences(FilmFacts before, FilmFacts after) => Say.Differences(
        ("title", before.Title, after.Title),
        ("year", before.Year, after.Year),
        ("running time", before.RuntimeMinutes, after.RuntimeMinutes),
        ("certificate", before.Certificate, after.Certificate),
        ("director", before.Director, after.Director),
        ("cast", before.Cast, after.Cast),
        ("language", before.Language, after.Language),
        ("country", before.Country, after.Country),
        ("release date", before.ReleaseDate, after.ReleaseDate));
}
