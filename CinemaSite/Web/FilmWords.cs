using CinemaSite.Catalog;
using CinemaSite.Catalog.Posters.Uploads;

namespace CinemaSite.Web;

/// <summary>A film as its pages show it.</summary>
public static class FilmWords
{
    /// <summary>The note in the language of the page, without any Markdown.</summary>
    public static string PlainNote(this Film film) => Notes.Plain(film.NoteIn(Languages.Current));

    /// <summary>The largest picture of its poster: the uploaded one, or the drawn one where there is none.</summary>
    public static string PosterPath(this Film film) => film.PosterName is { } name ? Path(name, PosterSizes.Large) : $"/posters/{film.Slug}.svg";

    /// <summary>For srcset, where a poster was uploaded.</summary>
    public static string PosterSources(this Film film) =>
        string.Join(", ", PosterSizes.Widths.Select(width => $"{Path(film.PosterName!, width)} {width}w"));

    private static string Path(string name, int width) => "/posters/" + PosterFiles.FileOf(name, width);
}
