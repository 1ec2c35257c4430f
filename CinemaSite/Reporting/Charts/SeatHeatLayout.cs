using CinemaSite.Reporting.Reports;
using CinemaSite.Reporting.Showing;
using CinemaSite.Resources;
using CinemaSite.Seating;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Charts;

/// <summary>
/// Seats where they are in the room, the screen on top, toned by their values; the value stands on each seat, or the number of
/// its tone where one has no room. Spaces for wheelchairs and their companions have sharp corners.
/// </summary>
internal sealed class SeatHeatLayout(SeatHeat chart, string currency, int width, IStringLocalizer<Strings> t)
{
    private const int Top = 52;
    private const double Largest = 34;
    private const double Smallest = 12;
    private const double Edge = 4;
    private const double Size = 12;

    private readonly HeatScale scale = new(chart.Seats.Select(s => s.Value));
    private readonly int firstColumn = chart.Seats.Select(s => s.Column).DefaultIfEmpty(0).Min();
    private readonly int lastColumn = chart.Seats.Select(s => s.Column).DefaultIfEmpty(0).Max();
    private readonly int firstRow = chart.Seats.Select(s => s.RowIndex).DefaultIfEmpty(0).Min();
    private readonly List<Shape> shapes = [];

    private int Columns => lastColumn - firstColumn + 1;

    private double Cell => Math.Clamp((width - 2 * Margin - 2 * Edge) / Columns, Smallest, Largest);

    /// <summary>Room for the letters of the rows.</summary>
    private double Margin => chart.Seats.Select(s => Letters.WidthOf(s.Row)).DefaultIfEmpty(0).Max() + 12;

    private double Left => Edge + Margin;

    private bool IsNumbered => chart.Seats.Any(s => s.Value is { } value && Letters.WidthOf(HeatScale.Bare(chart.Measure, value), Size) > Cell - 4);

    public Drawing Draw()
    {
        var (right, bottom, isNumbered) = (Left + Columns * Cell, Top, IsNumbered);
        shapes.Add(new Curve(Left, right, 26, -14, Ink.Screen));
        shapes.Add(new Letters((Left + right) / 2, 38, t["Screen"], Ink.Quiet, Anchor.Middle));
        foreach (var row in chart.Seats.GroupBy(s => s.RowIndex).OrderBy(r => r.Key))
        {
            var y = Top + (row.Key - firstRow) * Cell;
            var letter = row.First().Row;
            shapes.Add(new Letters(Left - 8, y + Cell / 2 + 5, letter, Ink.Quiet, Anchor.End));
            shapes.Add(new Letters(right + 8, y + Cell / 2 + 5, letter, Ink.Quiet));
            foreach (var seat in row)
                Place(seat, Left + (seat.Column - firstColumn) * Cell, y, isNumbered);
            bottom = (int)Math.Ceiling(y + Cell);
        }

        var legend = new HeatLegend(scale, chart.Measure, isNumbered, currency, t);
        var begins = width < ChartLayout.Width ? Edge : Left;
        shapes.AddRange(legend.Of(begins, bottom + 28, width, chart.Seats.Any(s => s.Value is null)));
        return new(chart.Title, (int)Math.Ceiling(Math.Max(right + Margin, legend.Right) + Edge), (int)legend.Bottom + 14, shapes);
    }

    private void Place(SeatValue seat, double x, double y, bool isNumbered)
    {
        var gap = Cell * 0.06;
        var round = seat.Kind is SeatKind.WheelchairSpace or SeatKind.Companion ? 0 : Cell * 0.25;
        string where = t["Row {0}, seat {1}", seat.Row, seat.Number];
        var told = $"{where}: {(seat.Value is { } value ? chart.Measure.Write(value, currency) : ReportValues.None)}";
        shapes.Add(new Box(x + gap, y + gap, Cell - 2 * gap, Cell - 2 * gap, seat.Value is { } v ? scale.ToneOf(v) : Ink.Nothing, round) { Told = told });
        if (seat.Value is { } known)
            shapes.Add(new Letters(
                x + Cell / 2, y + Cell / 2 + 4, isNumbered ? $"{scale.NumberOf(known)}" : HeatScale.Bare(chart.Measure, known), scale.LettersOn(known), Anchor.Middle,
                Math.Min(Size, 0.8 * Cell)));
    }
}
