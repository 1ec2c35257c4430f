using CinemaSite.Reporting.Reports;
using CinemaSite.Reporting.Showing;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Charts;

/// <summary>
/// Bars that stand, for days and whatever else has short labels: each with its value on top where there is room, the one of the
/// period before beside it as an outline. Of very many days seven are added up in one.
/// </summary>
internal sealed class ColumnLayout
{
    public const int MostBars = 62;

    private const int Height = 300;
    private const int Top = 44;
    private const int Foot = 30;
    private const int Right = 12;
    private const int AddedUp = 7;
    private const double WidestSlot = 110;

    private readonly BarChart chart;
    private readonly string currency;
    private readonly IStringLocalizer<Strings> t;
    private readonly IReadOnlyList<Bar> bars;
    private readonly Scale scale;
    private readonly double left;
    private readonly double slot;
    private readonly int width;
    private readonly List<Shape> shapes = [];

    public ColumnLayout(BarChart chart, string currency, int widest, IStringLocalizer<Strings> t)
    {
        (this.chart, this.currency, this.t) = (chart, currency, t);
        bars = chart is { AreDays: true, Measure: not Measure.Percent, Bars.Count: > MostBars } ? [.. chart.Bars.Chunk(AddedUp).Select(Sum)] : chart.Bars;
        scale = Scale.Of([.. bars.Select(b => b.Value), .. bars.Select(b => b.Before ?? 0)], 4);
        left = 14 + scale.Ticks.Max(tick => Letters.WidthOf(chart.Measure.WriteShort(tick, currency)));
        slot = Math.Min(WidestSlot, (widest - left - Right) / Math.Max(1, bars.Count));
        width = (int)Math.Ceiling(new[] { left + slot * bars.Count + Right, widest / 2, BarLegend.WidthOf(chart, t) }.Max());
    }

    /// <summary>Whether every label has room below its bar; of days some may be left out.</summary>
    public static bool Suits(BarChart chart, int widest) =>
        chart.AreDays || chart.Bars.All(b => Letters.WidthOf(b.Label) + 6 <= Math.Min(WidestSlot, (widest - 80.0) / chart.Bars.Count));

    public Drawing Draw()
    {
        foreach (var tick in scale.Ticks)
        {
            shapes.Add(new Line(left, Y(tick), width - Right, Y(tick), tick == 0 ? Ink.Axis : Ink.Grid));
            shapes.Add(new Letters(left - 8, Y(tick) + 4, chart.Measure.WriteShort(tick, currency), Ink.Quiet, Anchor.End));
        }

        var everyLabel = (int)Math.Ceiling((bars.Select(b => Letters.WidthOf(b.Label)).DefaultIfEmpty(0).Max() + 10) / slot);
        for (var i = 0; i < bars.Count; i++)
            Column(bars[i], left + i * slot, i % Math.Max(1, everyLabel) == 0);
        shapes.AddRange(BarLegend.Of(Math.Min(left, width - BarLegend.WidthOf(chart, t)), 16, chart, t));
        if (bars.Count < chart.Bars.Count)
            shapes.Add(new Letters(width - Right, 16, AddingUp(), Ink.Quiet, Anchor.End));
        return new(chart.Title, width, Height, shapes);
    }

    private string AddingUp() => chart.Bars.Count % AddedUp is > 0 and var rest
        ? t["Each bar adds up {0} days, the last one {1}", AddedUp, rest]
        : t["Each bar adds up {0} days", AddedUp];

    private void Column(Bar bar, double x, bool isNamed)
    {
        var hasBefore = chart.Bars.Any(b => b.Before is not null);
        var (gap, told) = (slot * 0.12, BarLegend.Told(bar, chart.Measure, currency, t));
        var thick = hasBefore ? slot * 0.48 : slot - 2 * gap;
        if (bar.Before is { } before)
            shapes.Add(Upright(x + gap + thick + slot * 0.03, slot * 0.25, before, Ink.Before) with { Told = told });
        shapes.Add(Upright(x + gap, thick, bar.Value, Ink.Bar) with { Told = told });

        var value = chart.Measure.WriteShort(bar.Value, currency);
        var room = Letters.WidthOf(value, 12) + 2;
        if (bar.Value != 0 && room <= thick)
            shapes.Add(new Letters(x + gap + thick / 2, Y(Math.Max(0, bar.Value)) - 5, value, Ink.Words, Anchor.Middle, 12));
        else if (bar.Value != 0 && room <= slot)
            shapes.Add(new Letters(x + slot / 2, Y(Math.Max(0, Math.Max(bar.Value, bar.Before ?? 0))) - 5, value, Ink.Words, Anchor.Middle, 12));
        if (isNamed)
            shapes.Add(new Letters(NamedAt(x + slot / 2, bar.Label), Height - 10, bar.Label, Ink.Quiet, Anchor.Middle));
    }

    /// <summary>The middle of a label, moved where it would leave the drawing.</summary>
    private double NamedAt(double middle, string label) => Math.Clamp(middle, Letters.WidthOf(label) / 2, width - Letters.WidthOf(label) / 2);

    private Box Upright(double x, double thick, long value, Ink ink) =>
        new(x, Math.Min(Y(0), Y(value)), thick, Math.Abs(Y(value) - Y(0)), ink);

    private double Y(long value) => Top + (1 - scale.At(value)) * (Height - Top - Foot);

    private static Bar Sum(Bar[] several) => new(
        several[0].Label, several.Sum(b => b.Value), several.All(b => b.Before is null) ? null : several.Sum(b => b.Before ?? 0));
}
