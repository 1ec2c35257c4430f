using CinemaSite.Reporting.Reports;
using CinemaSite.Seating;

namespace CinemaSite.E2E.Screens;

/// <summary>A report with every kind of chart and enough in it to fill them, whatever the cinema sold.</summary>
public sealed class HandMadeReport : IReport
{
    private static readonly string[] Films =
    [
        "Once Upon a Time in the West", "Ran", "The Umbrellas of Cherbourg", "Stalker", "Amélie", "In the Mood for Love", "Close-Up", "Paris, Texas",
        "The Cook, the Thief, His Wife & Her Lover", "Beau travail",
    ];

    public Task<Report> RunAsync(ReportRequest request, CancellationToken ct) => Task.FromResult(new Report(
        request.Kind, "Kino", "Rio Cinema", "GBP", request.Period,
        [
            new("Kino", Measure.Money, 48_217_50, 43_051_00), new("Ran", Measure.Count, 5_102, 5_402), new("Stalker", Measure.Percent, 4_120, 3_870),
            new("Close-Up", Measure.Count, 12, 0), new("Amélie", Measure.Money, 9_45, null),
        ],
        [Days(request.Period), ByFilm(), Hours(), Room()]));

    private static ReportPart Days(Period period)
    {
        List<(DateOnly Day, long Takings, long Before)> days = [.. period.AllDays().Select(day => (day, Some(day.DayNumber), Some(day.DayNumber - period.Days)))];
        return new(
            "Kino",
            new(
                [new("Kino", Measure.Day), new("Ran", Measure.Count), new("Stalker", Measure.Money), new("Close-Up", Measure.Money)],
                [.. days.Select(d => new ReportRow([d.Day, d.Takings / 945, d.Takings, d.Before]))],
                new(["Total", days.Sum(d => d.Takings / 945), days.Sum(d => d.Takings), days.Sum(d => d.Before)])),
            new BarChart("Kino", Measure.Money, [.. days.Select(d => new Bar($"{d.Day.Day}/{d.Day.Month}", d.Takings, d.Before))]),
            "Kino, Ran, Stalker.");

        static long Some(int number) => 60_000 + number % 7 * 21_000 + number * 7919 % 40_000;
    }

    private static ReportPart ByFilm() => new(
        "Ran",
        new(
            [new("Ran", Measure.Text), new("Stalker", Measure.Moment), new("Close-Up", Measure.Count), new("Kino", Measure.Money), new("Amélie", Measure.Percent)],
            [.. Films.Select((film, i) => new ReportRow([film, new DateTime(2026, 3, 2 + i, 19, 30, 0), 900 - i * 80, 850_000 - i * 81_000, i == 4 ? ReportCell.Empty : 9000 - i * 700]))],
            new(["Total", ReportCell.Empty, 5400, 4_855_000, ReportCell.Empty])),
        new BarChart("Ran", Measure.Money, [.. Films.Select((film, i) => new Bar(film, i == 9 ? -12_000 : 850_000 - i * 81_000, 700_000 - i * 60_000))]));

    private static ReportPart Hours()
    {
        string[] days = ["Paris, Texas", "Ran", "Kino", "Stalker", "Amélie", "Close-Up", "Beau travail"];
        string[] hours = [.. Enumerable.Range(10, 14).Select(hour => $"{hour}:00")];
        var full = days.Select((_, day) => hours.Select((_, hour) => (day + hour) % 9 == 0 ? (long?)null : Math.Min(10_000, hour * 700 + day * 350 + day * hour % 5 * 300)).ToArray()).ToArray();
        return new(
            "Stalker",
            new([new("Kino", Measure.Text), .. hours.Select(hour => new ReportColumn(hour, Measure.Percent))], [.. days.Select((day, i) => new ReportRow([day, .. full[i].Select(v => (ReportCell)v)]))]),
            new HeatMap("Stalker", Measure.Percent, days, hours, full));
    }

    private static ReportPart Room()
    {
        List<SeatValue> seats =
        [
            .. from row in Enumerable.Range(0, 9)
               from column in Enumerable.Range(0, 18)
               where column is not (5 or 13) && (row > 1 || column is > 1 and < 16)
               let kind = row == 8 && column < 4 ? SeatKind.Sofa : row == 0 && column < 4 ? SeatKind.WheelchairSpace : SeatKind.Standard
               select new SeatValue(
                   $"{(char)('A' + row)}", $"{column + 1}", row, column, kind, row == 0 && column == 2 ? null : Math.Max(0, 10_000 - Math.Abs(row - 6) * 1100 - Math.Abs(column - 9) * 600)),
        ];
        return new(
            "Close-Up",
            new([new("Ran", Measure.Text), new("Kino", Measure.Percent)], [.. seats.GroupBy(s => s.Row).Select(r => new ReportRow([r.Key, (long)r.Average(s => s.Value ?? 0)]))]),
            new SeatHeat("Close-Up", Measure.Percent, seats));
    }
}
