using System.ComponentModel.DataAnnotations;

namespace CinemaSite.Catalog;

/// <summary>A film as somebody types it at the desk; see <see cref="Film"/> for what the fields mean.</summary>
public sealed class FilmEntry
{
    [Required(ErrorMessage = "Write the title of the film.")]
    [StringLength(200, ErrorMessage = "A title has at most 200 characters.")]
    public string? Title { get; set; }

    [Range(1888, 2100, ErrorMessage = "Write the year with four digits, such as 1985.")]
    public int? Year { get; set; }

    [Required(ErrorMessage = "Write how many minutes the film runs.")]
    [Range(1, 900, ErrorMessage = "A film runs from 1 to 900 minutes.")]
    public int? RuntimeMinutes { get; set; }

    [EnumDataType(typeof(Certificate), ErrorMessage = "Choose a certificate from the list.")]
    public Certificate Certificate { get; set; }

    public string[] Genres { get; set; } = [];

    [StringLength(300, ErrorMessage = "There is room for 300 characters of directors.")]
    public string? Director { get; set; }

    [StringLength(1000, ErrorMessage = "There is room for 1000 characters of cast.")]
    public string? Cast { get; set; }

    [StringLength(100, ErrorMessage = "There is room for 100 characters of languages.")]
    public string? Language { get; set; }

    [StringLength(100, ErrorMessage = "There is room for 100 characters of subtitles.")]
    public string? Subtitles { get; set; }

    [StringLength(100, ErrorMessage = "There is room for 100 characters of countries.")]
    public string? Country { get; set; }

    public DateOnly? ReleaseDate { get; set; }

    [StringLength(4000, ErrorMessage = "A note has at most 4000 characters.")]
    public string? Note { get; set; }

    [StringLength(4000, ErrorMessage = "A note has at most 4000 characters.")]
    public string? SpanishNote { get; set; }

    [TrailerAddress]
    [StringLength(500, ErrorMessage = "The address of the trailer has at most 500 characters.")]
    public string? TrailerUrl { get; set; }

    public static FilmEntry Of(Film film) => new()
    {
        Title = film.Title,
        Year = film.Year,
        RuntimeMinutes = film.RuntimeMinutes == 0 ? null : film.RuntimeMinutes,
        Certificate = film.Certificate,
        Genres = [.. film.Genres],
        Director = film.Director,
        Cast = film.Cast,
        Language = film.Language,
        Subtitles = film.Subtitles,
        Country = film.Country,
        ReleaseDate = film.ReleaseDate,
        Note = film.Note,
        SpanishNote = film.SpanishNote,
        TrailerUrl = film.TrailerUrl,
    };

    internal FilmFacts Facts() => new(
        Title.Typed(), Year, RuntimeMinutes ?? 0, Certificate, Director.Typed(), Cast.Typed(), Language.Typed(), Country.Typed(), ReleaseDate);

    /// <summary>Those of the house that were ticked, in its order, then those that only this film has (an import brought them).</summary>
    internal IEnumerable<string> GenresBeside(IEnumerable<string> own) =>
        Identity.Genres.All.Concat(own).Distinct(StringComparer.Ordinal).Intersect(Genres, StringComparer.Ordinal);
}

internal static class TypedText
{
    /// <summary>Without what stands around it, lines ending as they are stored.</summary>
    public static string Typed(this string? text) => text?.ReplaceLineEndings("\n").Trim() ?? "";
}
