using CinemaSite.Catalog;

namespace CinemaSite.Programme;

/// <summary>A file while it is read: what every format demands of its films and screenings is checked here.</summary>
internal sealed class ProgrammeDraft(string source)
{
    private const int TitleRoom = 200;
    private const int IdRoom = 90;
    private const int LongestMinutes = 24 * 60;

    private readonly Dictionary<string, ProgrammeFilm> films = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProgrammeScreening> screenings = new(StringComparer.Ordinal);
    private readonly List<ProgrammeProblem> notes = [];

    public List<ProgrammeProblem> Problems { get; } = [];

    public void Note(string where, string message) => notes.Add(new(where, message));

    public ProgrammeFilm? Film(string id) => films.GetValueOrDefault(id);

    public void Add(ProgrammeFilm film)
    {
        film = film with { Facts = Fitted(film.Facts) };
        if (films.TryGetValue(film.Id, out var same))
        {
            if (film.Facts != same.Facts)
                Problem(film.Where, $"gives other facts of the same film than {same.Where}");
            return;
        }

        var facts = film.Facts;
        if (facts.Title.Length is 0 or > TitleRoom)
            Problem(film.Where, facts.Title.Length == 0 ? "has no title" : $"its title is longer than {TitleRoom} characters");
        if (film.Id.Length > IdRoom)
            Problem(film.Where, $"its id is longer than {IdRoom} characters");
        if (facts.RuntimeMinutes is < 0 or > LongestMinutes)
            Problem(film.Where, $"its running time of {facts.RuntimeMinutes} minutes cannot be");
        else if (facts.RuntimeMinutes == 0)
            Note(film.Where, "has no running time; its screenings end when the ads do until it has one");

        films.Add(film.Id, film);
    }

    /// <summary>Null is a screening that could not be read; why is among the problems already.</summary>
    public void Add(ProgrammeScreening? screening)
    {
        if (screening is null)
            return;
        if (screening.Id.Length > IdRoom)
            Problem(screening.Where, $"its id is longer than {IdRoom} characters");
        if (screening.AdsMinutes is < 0 or > LongestMinutes)
            Problem(screening.Where, $"its {screening.AdsMinutes} minutes of ads cannot be");
        if (screening.Start.In(TimeZoneInfo.Utc).Year is < 1990 or > 2200)
        {
            Problem(screening.Where, "its start is not in our time");
            return;
        }

        if (!films.ContainsKey(screening.FilmId))
            Problem(screening.Where, $"its film {screening.FilmId} is not in the file");
        else if (!screenings.TryAdd(screening.Id, screening))
            Problem(screening.Where, $"its id {screening.Id} is also that of {screenings[screening.Id].Where}");
    }

    public ProgrammeFile File()
    {
        if (films.Count == 0 && Problems.Count == 0)
            Note("", "the file lists nothing");
        return new(source, [.. films.Values], [.. screenings.Values], [.. Problems.Distinct()], notes);
    }

    private static FilmFacts Fitted(FilmFacts facts) => facts with
    {
        Director = Wording.Names(facts.Director, 300),
        Cast = Wording.Names(facts.Cast, 1000),
        Language = Wording.Short(facts.Language, 100),
        Country = Wording.Short(facts.Country, 100),
    };

    private void Problem(string where, string message) => Problems.Add(new(where, message));
}
