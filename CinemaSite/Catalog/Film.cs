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

    public string Country { get; private set; } = "";

    public List<string> Genres { get; private set; } = [];

    /// <summary>A few sentences of our own about the film.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The same in Spanish; empty where nobody wrote it.</summary>
    public string SpanishNote { get; private set; } = "";

    public DateOnly? ReleaseDate { get; private set; }

    /// <summary>Its id where it was imported from, such as "savoy:1913423"; null for a film entered by hand.</summary>
    public string? ExternalId { get; private set; }

    public static Film Add(string slug, FilmFacts facts, string? externalId = null)
    {
        var film = new Film { Slug = slug, ExternalId = externalId };
        film.Correct(facts);
        return film;
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
        return true;
    }

    /// <summary>The note in a language ("en", "es"), English where there is no other.</summary>
    public string NoteIn(string language) => language == "es" && SpanishNote != "" ? SpanishNote : Note;

    public void Describe(string note, string spanishNote, IEnumerable<string> genres)
    {
        Note = note;
        SpanishNote = spanishNote;
        Genres = [.. genres];
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
