using System.Globalization;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Web;

/// <summary>When a price card or a promo code is valid, as it is said in a table.</summary>
public static class CardWords
{
    /// <summary>The days of a week that begins on Monday.</summary>
    public static readonly IReadOnlyList<DayOfWeek> Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static string DayName(this DayOfWeek day) => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day).Capital();

    /// <summary>"Every day", "Mon–Fri", "Mon, Wed".</summary>
    public static string Days(this IStringLocalizer<Strings> t, IReadOnlyCollection<DayOfWeek> days)
    {
        if (days.Count == 7)
            return t["Every day"];

        var inOrder = Week.Where(days.Contains).ToList();
        var isRun = inOrder.Count > 2 && Week.SkipWhile(d => d != inOrder[0]).Take(inOrder.Count).SequenceEqual(inOrder);
        return isRun ? $"{Short(inOrder[0])}–{Short(inOrder[^1])}" : string.Join(", ", inOrder.Select(Short));
    }

    /// <summary>"All day", "Before 17:00", "17:00 or later", "12:00–17:00".</summary>
    public static string Band(this IStringLocalizer<Strings> t, TimeOnly from, TimeOnly until) => (from.Ticks, until.Ticks) switch
    {
        (0, 0) => t["All day"],
        (0, _) => t["Before {0}", Clock(until)],
        (_, 0) => t["{0} or later", Clock(from)],
        _ => $"{Clock(from)}–{Clock(until)}",
    };

    /// <summary>"Always", "From 2 March 2026", "To 8 March 2026", "2 March 2026 – 8 March 2026".</summary>
    public static string Dates(this IStringLocalizer<Strings> t, DateOnly? from, DateOnly? until) => (from, until) switch
    {
        (null, null) => t["Always"],
        (null, { } last) => t["To {0}", Date(last)],
        ({ } first, null) => t["From {0}", Date(first)],
        ({ } first, { } last) => $"{Date(first)} – {Date(last)}",
    };

    /// <summary>"10%", "£5.00 off the booking".</summary>
    public static string Worth(this IStringLocalizer<Strings> t, PromoCode code, string currency) => code.Kind switch
    {
        PromoKind.Percent => t["{0}% off each ticket", (code.Value / 100m).ToString("0.##", CultureInfo.CurrentCulture)],
        PromoKind.Amount => t["{0} off the booking", new Money(code.Value, currency)],
    };

    private static string Short(DayOfWeek day) => CultureInfo.CurrentCulture.DateTimeFormat.GetAbbreviatedDayName(day).TrimEnd('.').Capital();

    private static string Date(DateOnly day) => $"{day.DayAndMonth()} {day.Year}";

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
