using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Web;

/// <summary>What the pages of the schedule say in more than one place.</summary>
public static class ScheduleWords
{
    /// <summary>One line for each screening that was not put on sale.</summary>
    public static void Explain(this Published published, ModelStateDictionary state, IStringLocalizer<Strings> t)
    {
        if (published.Count > 0)
            state.AddModelError("", t.Count(published.Count, "{0} screening is on sale now; the following is not.", "{0} screenings are on sale now; the following are not."));
        foreach (var (screening, why) in published.NotReady)
        {
            var local = screening.Auditorium.Cinema.TimeZone.ToLocal(screening.StartsAt);
            state.AddModelError("", $"{screening.Film.Title}, {local.DayAndTime()}, {screening.Auditorium.Name}: {t.Sentence(why)}");
        }
    }

    public static string Sentences(this IStringLocalizer<Strings> t, string first, IEnumerable<Refusal> warnings) =>
        string.Join(' ', [first, .. warnings.Select(w => t.Sentence(w))]);

    /// <summary>"19:30 Ran, Screen 1, until 21:55, draft, 34 of 120 sold": the slot for who does not see the drawing.</summary>
    public static string Say(this IStringLocalizer<Strings> t, BoardSlot slot)
    {
        var s = slot.Screening;
        List<string> words =
        [
            $"{slot.Clock} {s.Title}", slot.Auditorium, t["ends {0}", slot.End.Clock()], t[s.Status.Label()],
            t["{0} of {1} sold", s.Sold, s.Seats], .. slot.Notes(t),
        ];
        return string.Join(", ", words);
    }

    /// <summary>What stands out about a slot.</summary>
    public static IEnumerable<string> Notes(this BoardSlot slot, IStringLocalizer<Strings> t)
    {
        if (slot.Screening.Held > 0)
            yield return t["{0} held", slot.Screening.Held];
        if (slot.Clashes)
            yield return t["clashes with another screening"];
        else if (slot.MinutesToNext is { } minutes)
            yield return t["only {0} min until the next", minutes];
    }
}
