using System.Globalization;
using System.Text.Json;
using CinemaSite.Scheduling;

namespace CinemaSite.Programme;

/// <summary>Vista's showtimes by business date: <c>showtimes[]</c>, and what they name by id in <c>relatedData</c>.</summary>
internal static class VistaReader
{
    public static ProgrammeFile Read(JsonElement root)
    {
        var draft = new ProgrammeDraft("vista");
        var file = new JsonSpot(root, "", draft.Problems);
        var related = new VistaRelatedData(file.Child("relatedData"), draft);
        foreach (var film in related.Films().Where(f => f.Id.Length > 0))
            draft.Add(film);
        foreach (var showtime in file.Items("showtimes"))
            draft.Add(Screening(showtime, related));

        related.NoteUnknownAttributes();
        return draft.File();
    }

    private static ProgrammeScreening? Screening(JsonSpot showtime, VistaRelatedData related)
    {
        var (id, filmId, screenId) = (showtime.Text("id"), showtime.Text("filmId"), showtime.Text("screenId"));
        var title = related.Title(filmId);
        var auditorium = related.Screen(screenId);
        showtime.Label = title;
        if (id.Length == 0)
            showtime.Problem("has no id");
        if (auditorium.Length == 0)
            showtime.Problem(screenId.Length == 0 ? "has no screen" : $"its screen {screenId} is not in relatedData.screens");

        var schedule = showtime.Child("schedule");
        var start = Time(schedule, "startsAt");
        if (!schedule.Has("startsAt"))
            showtime.Problem("has no start time");
        if (start is not { } startsAt || id.Length == 0 || auditorium.Length == 0)
            return null;

        var attributes = showtime.Texts("attributeIds").SelectMany(related.Attribute).Concat(AttributeWords.InTitle(title));
        if (showtime.Flag("requires3dGlasses"))
            attributes = attributes.Append(ScreeningAttribute.ThreeD);
        var ads = Time(schedule, "filmStartsAt") is { } filmStartsAt
            ? (int)(filmStartsAt - startsAt).TotalMinutes
            : Scheduling.Screening.DefaultAdsMinutes;
        return new(id, filmId, auditorium, Start(schedule, startsAt), ads, [.. attributes], showtime.Where);
    }

    private static ProgrammeStart Start(JsonSpot schedule, DateTimeOffset startsAt) =>
        HasOffset(schedule.Text("startsAt")) ? ProgrammeStart.At(startsAt) : ProgrammeStart.Local(startsAt.DateTime);

    private static DateTimeOffset? Time(JsonSpot schedule, string name)
    {
        var text = schedule.Text(name);
        if (text.Length == 0)
            return null;
        if (DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"],
            CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return time;

        schedule.Problem($"{name} \"{text}\" is not a time like \"2026-01-31T19:30:00+00:00\"");
        return null;
    }

    private static bool HasOffset(string time) => time.EndsWith('Z') || time.LastIndexOfAny(['+', '-']) > time.IndexOf('T');
}
