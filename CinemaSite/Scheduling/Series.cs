using System.Globalization;

namespace CinemaSite.Scheduling;

/// <summary>Many days and times in few words: "every Friday at 14:00 and 20:30 until May".</summary>
public static class Series
{
    private const int LongestYears = 2;

    /// <summary>The days from the first to the last that are one of these weekdays; no weekdays means all.</summary>
    public static IEnumerable<DateOnly> Days(DateOnly from, DateOnly until, IReadOnlyCollection<DayOfWeek> weekdays)
    {
        var end = until < from.AddYears(LongestYears) ? until : from.AddYears(LongestYears);
        for (var day = from; day <= end; day = day.AddDays(1))
            if (weekdays.Count == 0 || weekdays.Contains(day.DayOfWeek))
                yield return day;
    }

    /// <summary>Times as people write them in a row: "14:00, 17.30 20:45". Null when one cannot be read or there is none.</summary>
    public static IReadOnlyList<TimeOnly>? ReadTimes(string text)
    {
        var times = new List<TimeOnly>();
        foreach (var word in text.Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!TimeOnly.TryParseExact(word.Replace('.', ':'), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
                return null;
            times.Add(time);
        }

        return times.Count == 0 ? null : [.. times.Distinct().Order()];
    }
}
