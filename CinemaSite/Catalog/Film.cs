using CinemaSite.Catalog.Posters.Uploads;

namespace CinemaSite.Catalog;

/// <summary>A film, or an event that is sold like one. Running time in minutes, without ads and trailers.</summary>
public class Film
{
    private Film() { }

    public int Id { get; private set; }

    /// <summary>The film's name in its address, unique on the site.</summary>
    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";

    public int? Year { get; private set; }

    public int RuntimeMinutes { get; private set; }

    public Certificate Certificate { get; private set; }

    /// <summary>Directors in the order of their credit, separated by commas; empty when not known.</summary>
    public string Director { get; private set; } = "";

    /// <summary>Leading players, separated by commas; empty when not known.</summary>
    public string Cast { get; private set; } = "";

    public string Language { get; private set; } = "";

    /// <summary>The languages it is subtitled in; empty where it is not, or not known.</summary>
    public string Subtitles { get; private set; } = "";

    public string Country { get; private set; } = "";

    public List<string> Genres { get; private set; } = [];

    /// <summary>A few sentences of our own about the film, in Markdown.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The same in Spanish; empty where nobody wrote it.</summary>
    public string SpanishNote { get; private set; } = "";

    public DateOnly? ReleaseDate { get; private set; }

    /// <summary>Where its trailer is, always https; empty when there is none.</summary>
    public string TrailerUrl { get; private set; } = "";

    /// <summary>The name of its uploaded poster, see <see cref="PosterFiles"/>; null where the site draws one.</summary>
    public string? PosterName { get; private set; }

    /// <summary>UTC; since when it is kept for old bookings only and planned no more.</summary>
    public DateTime? ArchivedAt { get; private set; }

    /// <summary>Grows with every change, so that nobody writes over what they have not seen.</summary>
    public int Version { get; private set; }

    /// <summary>Its id where it was imported from, such as "savoy:1913423"; null for a film entered by hand.</summary>
    public string? ExternalId { get; private set; }

    public static Film Add(string slug, FilmFacts facts, string? externalId = null)
    {
        var film = new Film { Slug = slug, ExternalId = externalId };
        film.Correct(facts);
        return film;
    }

    /// <summary>A film entered by hand.</summary>
    public static Film Add(string slug, FilmEntry entry)
    {
        var film = new Film { Slug = slug };
        film.Write(entry);
        return film;
    }

    /// <summary>Everything that can be typed about it.</summary>
    public void Write(FilmEntry entry)
    {
        Correct(entry.Facts());
        Describe(entry.Note.Typed(), entry.SpanishNote.Typed(), entry.GenresBeside(Genres));
        (Subtitles, TrailerUrl) = (entry.Subtitles.Typed(), entry.TrailerUrl.Typed());
        Version++;
    }

    /// <summary>Takes over the facts; true when any of them was different.</summary>
    public bool Correct(FilmFacts facts)
    {
        if (Facts.Equals(facts))
            return false;

        Title = facts.Title;
        Year = facts.Year;
        RuntimeMinutes = facts.RuntimeMinutes;
        Certificate = facts.Certificate;
        Director = facts.Director;
        Cast = facts.Cast;
        Language = facts.Language;
        Country = facts.Country;
        ReleaseDate = facts.ReleaseDate;
        Version++;
        return true;
    }

    /// <summary>The note in a language ("en", "es"), English where there is no other.</summary>
    public string NoteIn(string language) => language == "es" && SpanishNote != "" ? SpanishNote : Note;

    public void Describe(string note, string spanishNote, IEnumerable<string> genres)
    {
        Note = note;
        SpanishNote = spanishNote;
        Genres = [.. genres];
        Version++;
    }

    /// <summary>Shows an uploaded poster; null: the drawn one again.</summary>
    public void Show(string? posterName)
    {
        PosterName = posterName;
        Version++;
    }

    public void Archive(DateTime now)
    {
        ArchivedAt ??= now;
        Version++;
    }

    public void BringBack()
    {
        ArchivedAt = null;
        Version++;
    }

    public FilmFacts Facts => new(Title, Year, RuntimeMinutes, Certificate, Director, Cast, Language, Country, ReleaseDate);
}

/// <summary>What a programme says about a film.</summary>
public sealed record FilmFacts(
    string Title,
    int? Year,
    int RuntimeMinutes,
    Certificate Certificate,
    string Director = "",
    string Cast = "",
    string Language = "",
    string Country = "",
    DateOnly? ReleaseDate = null);
