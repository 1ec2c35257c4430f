using CinemaSite.Reporting.Reports;
using CinemaSite.Reporting.Showing;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Charts;

/// <summary>Cells in rows and columns, toned by their values; the value stands in the cell where it has room.</summary>
internal sealed class HeatMapLayout(HeatMap chart, string currency, IStringLocalizer<Strings> t)
{
    private const int Row = 34;
    private const int Top = 28;
    private const double Widest = 64;
    private const double Narrowest = 18;
    private const int LongestLabel = 200;

    private readonly HeatScale scale = new(chart.Values.SelectMany(row => row));
    private readonly double left = Math.Min(LongestLabel, chart.Rows.Select(r => Letters.WidthOf(r)).DefaultIfEmpty(0).Max()) + 24;
    private readonly List<Shape> shapes = [];

    private double Cell => Math.Clamp((ChartLayout.Width - left - 4) / Math.Max(1, chart.Columns.Count), Narrowest, Widest);

    public Drawing Draw()
    {
        var widest = chart.Columns.Select(c => Letters.WidthOf(c)).DefaultIfEmpty(0).Max() + 6;
        var every = Math.Max(1, (int)Math.Ceiling(widest / Cell));
        for (var column = 0; column < chart.Columns.Count; column += every)
            shapes.Add(new Letters(left + (column + 0.5) * Cell, Top - 9, chart.Columns[column], Ink.Quiet, Anchor.Middle));
        for (var row = 0; row < chart.Rows.Count; row++)
        {
            shapes.Add(new Letters(4, Top + row * Row + 22, Letters.Fit(chart.Rows[row], LongestLabel), Ink.Words));
            for (var column = 0; column < chart.Columns.Count; column++)
                Place(row, column, chart.Values[row][column]);
        }

        var bottom = Top + chart.Rows.Count * Row;
        var legend = new HeatLegend(scale, chart.Measure, currency, t);
        shapes.AddRange(legend.Of(left, bottom + 26, chart.Values.Any(row => row.Contains(null))));
        var width = Math.Max(left + chart.Columns.Count * Cell + 4, legend.Right + 4);
        return new(chart.Title, (int)Math.Ceiling(width), bottom + 40, shapes);
    }

    private void Place(int row, int column, long? value)
    {
        var (x, y) = (left + column * Cell, Top + row * Row);
        var where = $"{chart.Rows[row]}, {chart.Columns[column]}";
        if (value is not { } known)
        {
            shapes.Add(new Box(x + 1, y + 1, Cell - 2, Row - 2, Ink.Nothing, 2) { Told = $"{where}: {ReportValues.None}" });
            return;
        }

        shapes.Add(new Box(x + 1, y + 1, Cell - 2, Row - 2, scale.ToneOf(known), 2) { Told = $"{where}: {chart.Measure.Write(known, currency)}" });
        var bare = HeatScale.Bare(chart.Measure, known);
        if (Letters.WidthOf(bare) <= Cell - 4)
            shapes.Add(new Letters(x + Cell / 2, y + 22, bare, scale.LettersOn(known), Anchor.Middle));
    }
}
