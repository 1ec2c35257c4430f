using CinemaSite.Reporting.Reports;
using CinemaSite.Reporting.Showing;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Charts;

/// <summary>
/// Cells in rows and columns, toned by their values; the value stands in each cell, or the number of its tone where one has no
/// room. Drawn narrow, the longer side goes down and the names of the columns are cut as those of weekdays are.
/// </summary>
internal sealed class HeatMapLayout
{
    private const int Row = 34;
    private const int Top = 28;
    private const double Widest = 64;
    private const double Narrowest = 18;
    private const int LongestLabel = 200;
    private const int CutTo = 3;

    private readonly HeatMap chart;
    private readonly string currency;
    private readonly IStringLocalizer<Strings> t;
    private readonly IReadOnlyList<string> names;
    private readonly HeatScale scale;
    private readonly int width;
    private readonly double left;
    private readonly double cell;
    private readonly bool isNumbered;
    private readonly List<Shape> shapes = [];

    public HeatMapLayout(HeatMap chart, string currency, int width, IStringLocalizer<Strings> t)
    {
        (this.currency, this.width, this.t) = (currency, width, t);
        this.chart = chart = width < ChartLayout.Width && chart.Columns.Count > chart.Rows.Count ? Turned(chart) : chart;
        scale = new(chart.Values.SelectMany(row => row));
        left = Math.Min(LongestLabel, chart.Rows.Select(r => Letters.WidthOf(r)).DefaultIfEmpty(0).Max()) + 24;
        cell = Math.Clamp((width - left - 4) / Math.Max(1, chart.Columns.Count), Narrowest, Widest);
        isNumbered = chart.Values.SelectMany(row => row).OfType<long>().Any(v => Letters.WidthOf(HeatScale.Bare(chart.Measure, v)) > cell - 4);
        names = width < ChartLayout.Width && chart.Columns.Any(c => Letters.WidthOf(c) + 6 > cell) && !chart.Columns.Any(c => c.Any(char.IsDigit))
            ? [.. chart.Columns.Select(c => c.Length > CutTo ? c[..CutTo] : c)]
            : chart.Columns;
    }

    public Drawing Draw()
    {
        var widest = names.Select(c => Letters.WidthOf(c)).DefaultIfEmpty(0).Max() + 6;
        var every = Math.Max(1, (int)Math.Ceiling(widest / cell));
        for (var column = 0; column < names.Count; column += every)
            shapes.Add(new Letters(left + (column + 0.5) * cell, Top - 9, names[column], Ink.Quiet, Anchor.Middle));
        for (var row = 0; row < chart.Rows.Count; row++)
        {
            shapes.Add(new Letters(4, Top + row * Row + 22, Letters.Fit(chart.Rows[row], LongestLabel), Ink.Words));
            for (var column = 0; column < chart.Columns.Count; column++)
                Place(row, column, chart.Values[row][column]);
        }

        var bottom = Top + chart.Rows.Count * Row;
        var legend = new HeatLegend(scale, chart.Measure, isNumbered, currency, t);
        var begins = width < ChartLayout.Width ? 4 : left;
        shapes.AddRange(legend.Of(begins, bottom + 26, width, chart.Values.Any(row => row.Contains(null))));
        return new(chart.Title, (int)Math.Ceiling(Math.Max(left + chart.Columns.Count * cell, legend.Right) + 4), (int)legend.Bottom + 14, shapes);
    }

    private void Place(int row, int column, long? value)
    {
        var (x, y) = (left + column * cell, Top + row * Row);
        var where = $"{chart.Rows[row]}, {chart.Columns[column]}";
        if (value is not { } known)
        {
            shapes.Add(new Box(x + 1, y + 1, cell - 2, Row - 2, Ink.Nothing, 2) { Told = $"{where}: {ReportValues.None}" });
            return;
        }

        shapes.Add(new Box(x + 1, y + 1, cell - 2, Row - 2, scale.ToneOf(known), 2) { Told = $"{where}: {chart.Measure.Write(known, currency)}" });
        var words = isNumbered ? $"{scale.NumberOf(known)}" : HeatScale.Bare(chart.Measure, known);
        shapes.Add(new Letters(x + cell / 2, y + 22, words, scale.LettersOn(known), Anchor.Middle));
    }

    private static HeatMap Turned(HeatMap chart) => chart with
    {
        Rows = chart.Columns,
        Columns = chart.Rows,
        Values = [.. chart.Columns.Select((_, column) => chart.Values.Select(row => row[column]).ToList())],
    };
}
