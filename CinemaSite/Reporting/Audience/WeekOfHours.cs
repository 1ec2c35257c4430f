using System.Globalization;
using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Audience;

/// <summary>Occupancy by weekday and the hour of the start. The night belongs to the day before, so it stands at the end.</summary>
internal static class WeekOfHours
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static ReportPart Part(IReadOnlyList<BegunScreening> screenings, IStringLocalizer<Strings> t)
    {
        var cells = screenings.ToLookup(s => (s.BusinessDate.DayOfWeek, Hour(s)));
        var hours = screenings.Select(Hour).Distinct().Order().ToList();
        hours = hours.Count == 0 ? [] : [.. Enumerable.Range(hours[0], hours[^1] - hours[0] + 1)];
        var values = Week.Select(day => hours.ConvertAll(hour => Filling.Of(cells[(day, hour)]).Share)).ToList();
        var (days, names) = (Week.Select(day => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day).Capital()).ToList(), hours.ConvertAll(Name));
        return new(
            t["Weekday and hour"],
            new(
                [new(t["Weekday"], Measure.Text), .. names.Select(name => new ReportColumn(name, Measure.Percent))],
                [.. days.Zip(values, (day, shares) => new ReportRow([day, .. shares.Select(share => (ReportCell)share)]))]),
            hours.Count == 0 ? null : new HeatMap(t["Occupancy by weekday and hour of the start"], Measure.Percent, days, names, values),
            t["How many of the seats were sold, of all screenings that began in the hour. Seats that the house keeps back count as seats."]);
    }

    private static int Hour(BegunScreening screening) => screening.StartsAt.Hour + (screening.StartsAt.TimeOfDay < BusinessDates.Rollover ? 24 : 0);

    private static string Name(int hour) => string.Create(CultureInfo.InvariantCulture, $"{hour % 24:00}:00");
}
