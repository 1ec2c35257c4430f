using CinemaSite.Reporting.Reports;
using CinemaSite.Reporting.Showing;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Issues;

/// <summary>What the mail with a report says, in the words of one language; its HTML and its text are made of the same.</summary>
public sealed record ReportNotice
{
    /// <summary>What a mail has room for; the workbook has all of it.</summary>
    private const int MostParts = 3;

    public required string Name { get; init; }
    public required string Cinema { get; init; }

    /// <summary>"Sales by film": the subject, with the period.</summary>
    public required string Title { get; init; }

    public required string Period { get; init; }
    public required string Rhythm { get; init; }
    public required IReadOnlyList<NoticeFigure> Figures { get; init; }
    public required IReadOnlyList<NoticePart> Parts { get; init; }

    /// <summary>The kept report on the site.</summary>
    public required string Link { get; init; }

    /// <summary>Where the subscription can be stopped.</summary>
    public required string StopLink { get; init; }

    public string Subject => $"{Title}, {Period}";

    public static ReportNotice Of(Report report, Breakdown by, ReportRhythm rhythm, string name, (string Report, string Subscriptions) links, IStringLocalizer<Strings> t) => new()
    {
        Name = name,
        Cinema = report.Cinema,
        Title = t.TitleOf(report.Kind, by),
        Period = report.Period.Words(),
        Rhythm = t[rhythm.Words()],
        Figures = [.. report.Figures.Select(f => new NoticeFigure(f.Label, f.Measure.Write(f.Value, report.Currency), t.Compare(f, report)))],
        Parts = [.. report.Parts.Take(MostParts).Select((part, i) => NoticePart.Of(part, i + 1, report.Currency, t))],
        Link = links.Report,
        StopLink = links.Subscriptions,
    };
}

/// <param name="Compared">Beside the period before; null where there is nothing to compare with.</param>
public sealed record NoticeFigure(string Label, string Value, string? Compared);

/// <summary>A table cut down to what is read in a mail, under its chart.</summary>
/// <param name="Chart">Null where there is none, or none that says anything.</param>
/// <param name="Columns">The first says what a row is, the others are numbers.</param>
/// <param name="More">That there are more rows than these; empty where there are not.</param>
public sealed record NoticePart(
    string Title, NoticeChart? Chart, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string>? Total, string More)
{
    private const int MostRows = 14;
    private const int RowsOfMany = 10;

    internal static NoticePart Of(ReportPart part, int number, string currency, IStringLocalizer<Strings> t)
    {
        if (part.Chart is HeatMap heat)
            return OfHeat(part, heat, number, currency, t);

        var table = part.Table;
        var columns = ColumnsOf(part);
        var names = table.Columns.TakeWhile(c => !c.Measure.IsNumber()).Count();
        var shown = table.Rows.Count > MostRows ? RowsOfMany : table.Rows.Count;
        return new(
            part.Title,
            part.Chart is null or BarChart { Bars.Count: < 2 } ? null : new(part.Chart, $"chart-{number}", t["Chart: {0}. The table has its numbers.", part.Chart.Title]),
            [string.Join(", ", table.Columns.Take(names).Select(c => c.Title)), .. columns.Select(c => table.Columns[c].Title)],
            [.. table.Rows.Take(shown).Select(Cells)],
            table.Total is { } total ? Cells(total) : null,
            shown < table.Rows.Count ? t.Count(table.Rows.Count - shown, "{0} more line is in the workbook.", "{0} more lines are in the workbook.") : "");

        IReadOnlyList<string> Cells(ReportRow row) =>
        [
            string.Join(", ", Enumerable.Range(0, names).Where(c => row.Cells[c] != ReportCell.Empty).Select(c => Name(row.Cells[c], table.Columns[c].Measure))),
            .. columns.Select(c => row.Cells[c].Write(table.Columns[c].Measure, currency)),
        ];

        // The year stands above.
        string Name(ReportCell cell, Measure measure) => measure == Measure.Day && cell.Time is { } day
            ? DateOnly.FromDateTime(day).ShortDay().Capital()
            : cell.Write(measure, currency);
    }

    /// <summary>As many columns have no room: of each row its highest value, and where that is.</summary>
    private static NoticePart OfHeat(ReportPart part, HeatMap heat, int number, string currency, IStringLocalizer<Strings> t) => new(
        part.Title,
        new(heat, $"chart-{number}", t["Chart: {0}. The workbook has its numbers.", heat.Title]),
        [part.Table.Columns[0].Title, t["Highest at"], t["Value"]],
        [
            .. heat.Rows.Zip(heat.Values, (row, values) => values.Max() is { } most and > 0
                ? new[] { row, heat.Columns[values.Index().First(v => v.Item == most).Index], heat.Measure.Write(most, currency) }
                : [row, ReportValues.None, ReportValues.None]),
        ],
        Total: null, More: "");

    /// <summary>Three numbers at most: the first, the one that the chart draws, and the last.</summary>
    private static IReadOnlyList<int> ColumnsOf(ReportPart part)
    {
        var numbers = part.Table.Columns.Index().Where(c => c.Item.Measure.IsNumber()).ToList();
        if (numbers is [])
            return [];

        var drawn = numbers.Where(c => c.Item.Title == part.Chart?.Title).Select(c => c.Index).DefaultIfEmpty(numbers[^1].Index).First();
        return [.. new[] { numbers[0].Index, drawn, numbers[^1].Index }.Distinct().Order()];
    }
}

public sealed record NoticeChart(ReportChart Chart, string ContentId, string Alt);
