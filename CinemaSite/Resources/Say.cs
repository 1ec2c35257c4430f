using System.Globalization;
using CinemaSite.Data;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Resources;

/// <summary>Dates, times and sentences as the current language says them.</summary>
public static class Say
{
    private static bool InSpanish => Cultures.Current == "es";

    /// <summary>"Monday 5 January", "lunes 5 de enero".</summary>
    public static string LongDay(this DateOnly day) => Write(day, InSpanish ? "dddd d 'de' MMMM" : "dddd d MMMM");

    /// <summary>"Mon 5 January 2026".</summary>
    public static string TicketDay(this DateOnly day) => Write(day, InSpanish ? "ddd d 'de' MMMM 'de' yyyy" : "ddd d MMMM yyyy");

    /// <summary>"5 January 2031".</summary>
    public static string FullDay(this DateOnly day) => Write(day, InSpanish ? "d 'de' MMMM 'de' yyyy" : "d MMMM yyyy");

    /// <summary>"Mon 5 January".</summary>
    public static string ShortDay(this DateOnly day) => Write(day, InSpanish ? "ddd d 'de' MMMM" : "ddd d MMMM");

    public static string Weekday(this DateOnly day) => Capital(Write(day, "dddd"));

    public static string DayAndMonth(this DateOnly day) => Write(day, InSpanish ? "d 'de' MMMM" : "d MMMM");

    public static string WeekdayShort(this DateOnly day) => Capital(Write(day, "ddd").TrimEnd('.'));

    public static string MonthShort(this DateOnly day) => Capital(Write(day, "MMM").TrimEnd('.'));

    public static string Clock(this DateTime local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string ToSecond(this DateTime local) => local.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>"5 January 2026, 15:00", for tables of what happened.</summary>
    public static string Minute(this DateTime local) =>
        $"{Write(DateOnly.FromDateTime(local), InSpanish ? "d 'de' MMMM 'de' yyyy" : "d MMMM yyyy")}, {local.Clock()}";

    /// <summary>For the datetime attribute.</summary>
    public static string Machine(this DateTime local) => local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"Monday 5 January, 15:00".</summary>
    public static string DayAndTime(this DateTime local) => $"{DateOnly.FromDateTime(local).LongDay()}, {local.Clock()}";

    /// <summary>The first letter large, as at the start of a line; Spanish writes weekdays small.</summary>
    public static string Capital(this string words) =>
        words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];

    public static string Sentence(this IStringLocalizer<Strings> t, Refusal refusal) => t[refusal.Message, refusal.Args];

    /// <summary>"1 film", "2 films".</summary>
    public static string Count(this IStringLocalizer<Strings> t, int count, string one, string many) => t[count == 1 ? one : many, count];

    /// <summary>The same with something else in the sentence.</summary>
    public static string Count(this IStringLocalizer<Strings> t, int count, string one, string many, object other) => t[count == 1 ? one : many, count, other];

    /// <summary>"E5", "E5 and E6", "E5, E6 and E7".</summary>
    public static string List(this IStringLocalizer<Strings> t, IReadOnlyList<string> words) => words.Count < 2
        ? string.Concat(words)
        : t["{0} and {1}", string.Join(", ", words.SkipLast(1)), words[^1]];

    /// <summary>"Row F, seats 6 and 7", for each row that the seats are in.</summary>
    public static string Place(this IStringLocalizer<Strings> t, IEnumerable<(string Row, string Number)> seats) =>
        string.Join("; ", seats.GroupBy(s => s.Row).Select(row => row.Count() == 1
            ? t["Row {0}, seat {1}", row.Key, row.First().Number]
            : t["Row {0}, seats {1}", row.Key, t.List([.. row.Select(s => s.Number)])]));

    /// <summary>As many whole sentences as fit, at least one.</summary>
    public static string FirstSentences(this string text, int longest)
    {
        if (text.Length <= longest)
            return text;

        var end = text.LastIndexOf(". ", longest, StringComparison.Ordinal);
        end = end < 0 ? text.IndexOf(". ", StringComparison.Ordinal) : end;
        return end < 0 ? text : text[..(end + 1)];
    }

    private static string Write(DateOnly day, string pattern) => day.ToString(pattern, CultureInfo.CurrentCulture);
}
