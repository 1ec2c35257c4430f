using System.Globalization;
using CinemaSite.Catalog;
using CinemaSite.Scheduling;

namespace CinemaSite.Programme;

/// <summary>The lists that Vista's showtimes join by id: films, people, genres, certificates, screens, attributes.</summary>
internal sealed class VistaRelatedData(JsonSpot related, ProgrammeDraft draft)
{
    private readonly Dictionary<string, string> titles = Names(related, "films", "title");
    private readonly Dictionary<string, string> screens = Names(related, "screens", "name");
    private readonly Dictionary<string, string> genres = Names(related, "genres", "name");
    private readonly Dictionary<string, string> certificates = Names(related, "censorRatings", "classification");
    private readonly Dictionary<string, string> attributes = Names(related, "attributes", "name");
    private readonly Dictionary<string, string> people = ById(related, "castAndCrew", PersonName);
    private readonly SortedDictionary<string, int> unknownAttributes = new(StringComparer.Ordinal);

    public string Title(string filmId) => titles.GetValueOrDefault(filmId, "");

    public string Screen(string screenId) => screens.GetValueOrDefault(screenId, "");

    public IEnumerable<ScreeningAttribute> Attribute(string id)
    {
        var name = attributes.GetValueOrDefault(id, id);
        if (AttributeWords.Named(name) is { } attribute)
            return [attribute];

        unknownAttributes[name] = unknownAttributes.GetValueOrDefault(name) + 1;
        return [];
    }

    public void NoteUnknownAttributes()
    {
        foreach (var (name, times) in unknownAttributes)
            draft.Note("", $"the attribute \"{name}\" has no word in this house and was left out ({times} {(times == 1 ? "screening" : "screenings")})");
    }

    public IEnumerable<ProgrammeFilm> Films()
    {
        foreach (var film in related.Items("films"))
        {
            var (id, title) = (film.Text("id"), Text(film, "title"));
            film.Label = title;
            if (id.Length == 0)
                film.Problem("has no id");

            var facts = new FilmFacts(
                title, Year: null, film.Number("runtimeInMinutes") ?? 0, CertificateOf(film),
                Director: People(film, "Director"), Cast: People(film, "Actor"), ReleaseDate: ReleaseDate(film));
            yield return new(id, facts, [.. film.Texts("genreIds").Where(genres.ContainsKey).Select(g => genres[g])], film.Where);
        }
    }

    private Certificate CertificateOf(JsonSpot film)
    {
        var label = certificates.GetValueOrDefault(film.Text("censorRatingId"), "");
        if (Certificates.Parse(label) is { } certificate)
            return certificate;

        draft.Note(film.Where, $"the certificate \"{label}\" is not known here; the film stays without one");
        return Certificate.Unclassified;
    }

    private string People(JsonSpot film, string role) => string.Join(", ",
        from credit in film.Items("castAndCrew")
        where credit.Texts("roles").Contains(role)
        let name = people.GetValueOrDefault(credit.Text("castAndCrewMemberId"), "")
        where name.Length > 0
        select name);

    private static DateOnly? ReleaseDate(JsonSpot film)
    {
        var text = film.Text("releaseDate");
        if (text.Length == 0)
            return null;
        if (DateOnly.TryParseExact(text.Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;

        film.Problem($"its release date \"{text}\" is not a date like \"2026-01-31\"");
        return null;
    }

    private static string PersonName(JsonSpot person)
    {
        var name = person.Child("name");
        return string.Join(' ', new[] { name.Text("givenName"), name.Text("middleName"), name.Text("familyName") }.Where(part => part.Length > 0));
    }

    /// <summary>Vista's texts are objects with translations, or plain.</summary>
    private static string Text(JsonSpot spot, string name) => spot.IsObject(name) ? spot.Child(name).Text("text") : spot.Text(name);

    private static Dictionary<string, string> Names(JsonSpot related, string list, string name) => ById(related, list, spot => Text(spot, name));

    private static Dictionary<string, string> ById(JsonSpot related, string list, Func<JsonSpot, string> value)
    {
        var byId = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var spot in related.Items(list))
            byId.TryAdd(spot.Text("id"), value(spot));
        return byId;
    }
}
