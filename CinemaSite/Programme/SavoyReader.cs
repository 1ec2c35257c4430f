using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CinemaSite.Catalog;
using CinemaSite.Scheduling;

namespace CinemaSite.Programme;

/// <summary>The public JSON of the Savoy Systems box office: <c>Events[]</c> with <c>Performances[]</c>, local times.</summary>
internal static partial class SavoyReader
{
    public static ProgrammeFile Read(JsonElement root)
    {
        var draft = new ProgrammeDraft("savoy");
        foreach (var happening in new JsonSpot(root, "", draft.Problems).Items("Events"))
        {
            var id = happening.Text("ID");
            var title = happening.Text("Title");
            happening.Label = title;
            if (id.Length == 0)
            {
                happening.Problem("has no ID");
                id = happening.Where;
            }

            draft.Add(Film(happening, id, title, draft));
            foreach (var performance in happening.Items("Performances"))
                draft.Add(Screening(performance, id, title));
        }

        return draft.File();
    }

    private static ProgrammeFilm Film(JsonSpot happening, string id, string title, ProgrammeDraft draft)
    {
        var rating = happening.Text("Rating");
        var certificate = Wording.Certificate(rating);
        if (certificate is null)
            draft.Note(happening.Where, $"the certificate in \"{rating}\" is not known here; the film stays without one");

        // Both stand in free fields of the box office, and are seen swapped.
        var (year, country) = (happening.Text("Year"), happening.Text("Country"));
        if (!FourDigits().IsMatch(year) && FourDigits().IsMatch(country))
            (year, country) = (country, year);

        var facts = new FilmFacts(
            title,
            FourDigits().Match(year) is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : null,
            Minutes(happening),
            certificate ?? Certificate.Unclassified,
            Director: happening.Text("Director"),
            Cast: happening.Text("Cast"),
            Language: happening.Text("Language"),
            Country: country);
        string[] genres = happening.Text("TypeDescription") is "Documentary" ? ["Documentary"] : [];
        return new(id, facts, genres, happening.Where);
    }

    private static ProgrammeScreening? Screening(JsonSpot performance, string filmId, string title)
    {
        var id = performance.Text("ID");
        var auditorium = performance.Text("AuditoriumName");
        if (id.Length == 0)
            performance.Problem("has no ID");
        if (auditorium.Length == 0)
            performance.Problem("has no auditorium");
        if (Start(performance) is not { } start || id.Length == 0 || auditorium.Length == 0)
            return null;

        ScreeningAttribute[] attributes = [.. SavoyFlags.Of(performance), .. AttributeWords.InTitle(title)];
        var ads = attributes.Contains(ScreeningAttribute.NoAds) ? 0 : Scheduling.Screening.DefaultAdsMinutes;
        return new(id, filmId, auditorium, start, ads, attributes, performance.Where);
    }

    private static ProgrammeStart? Start(JsonSpot performance)
    {
        var (date, time) = (performance.Text("StartDate"), performance.Text("StartTime"));
        if (date.Length == 0 || time.Length == 0)
        {
            performance.Problem(date.Length == 0 ? "has no start date" : "has no start time");
            return null;
        }

        var digits = time.Replace(":", "", StringComparison.Ordinal).PadLeft(4, '0');
        if (DateTime.TryParseExact($"{date} {digits}", "yyyy-MM-dd HHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start))
            return ProgrammeStart.Local(start);

        performance.Problem($"its start \"{date} {time}\" is not a date and a time like \"2026-01-31 1930\"");
        return null;
    }

    /// <summary>"108", 108 and "108 mins" are the same; nothing is 0.</summary>
    private static int Minutes(JsonSpot happening)
    {
        var text = happening.Text("RunningTime");
        if (text.Length == 0)
            return 0;
        if (LeadingNumber().Match(text) is { Success: true } found)
            return int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);

        happening.Problem($"its running time \"{text}\" is not a number of minutes");
        return 0;
    }

    [GeneratedRegex(@"\b(18|19|20)\d\d\b")]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"^(\d{1,4})(\s*min.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingNumber();
}
