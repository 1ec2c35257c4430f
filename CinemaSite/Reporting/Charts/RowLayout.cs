using CinemaSite.Reporting.Reports;
using CinemaSite.Reporting.Showing;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Charts;

/// <summary>
/// Bars that lie, for films and whatever else has long labels, each with its value beside it and, where a narrow drawing would
/// cut the labels, those on top. Of very many the first are drawn, and how many more the table has is said below.
/// </summary>
internal sealed class RowLayout
{
    public const int MostBars = 25;
    public const int MostNarrowBars = 12;

    private const int Bars = 28;
    private const int Label = 16;
    private const int Pad = 10;
    private const int LongestLabel = 260;

    private readonly BarChart chart;
    private readonly string currency;
    private readonly IStringLocalizer<Strings> t;
    private readonly IReadOnlyList<Bar> bars;
    private readonly Scale scale;
    private readonly int top;
    private readonly int row;
    private readonly int width;
    private readonly double longestLabel;
    private readonly double left;
    private readonly double right;
    private readonly List<Shape> shapes = [];

    public RowLayout(BarChart chart, string currency, int width, IStringLocalizer<Strings> t)
    {
        (this.chart, this.currency, this.width, this.t) = (chart, currency, width, t);
        longestLabel = Math.Min(LongestLabel, 0.4 * width);
        var isNarrow = width < ChartLayout.Width;
        bars = [.. chart.Bars.Take(isNarrow ? MostNarrowBars : MostBars)];
        var longest = bars.Select(b => Letters.WidthOf(b.Label)).DefaultIfEmpty(0).Max();
        row = isNarrow && longest > longestLabel ? Bars + Label : Bars;
        scale = Scale.Of([.. bars.Select(b => b.Value), .. bars.Select(b => b.Before ?? 0)], 5);
        top = chart.Bars.All(b => b.Before is null) ? Pad : Bars + Pad;
        var room = bars.Select(b => Letters.WidthOf(chart.Measure.Write(b.Value, currency))).DefaultIfEmpty(0).Max() + 10;
        left = row > Bars ? 4 : Math.Min(longestLabel, longest) + 14;
        right = width - room;
    }

    public Drawing Draw()
    {
        for (var i = 0; i < bars.Count; i++)
            Lying(bars[i], top + i * row);
        var bottom = top + bars.Count * row;
        shapes.Add(new Line(X(0), top, X(0), bottom, Ink.Axis));
        shapes.AddRange(BarLegend.Of(Math.Max(4, Math.Min(left, width - BarLegend.WidthOf(chart, t))), 18, chart, t));
        var more = chart.Bars.Count - bars.Count;
        if (more > 0)
            shapes.Add(new Letters(left, bottom + 18, t.Count(more, "One more is in the table", "{0} more are in the table"), Ink.Quiet));
        return new(chart.Title, width, bottom + Pad + (more > 0 ? 18 : 0), shapes);
    }

    private void Lying(Bar bar, double y)
    {
        var told = BarLegend.Told(bar, chart.Measure, currency, t);
        var label = Letters.Fit(bar.Label, row > Bars ? width - 8 : longestLabel);
        shapes.Add(new Letters(4, y + (row > Bars ? 14 : 18), label, Ink.Words) { Told = label == bar.Label ? null : bar.Label });
        y += row - Bars;
        if (bar.Before is { } before)
            shapes.Add(Across(y + 19, 5, before, Ink.Before) with { Told = told });
        shapes.Add(Across(y + 4, bar.Before is null ? 20 : 14, bar.Value, Ink.Bar) with { Told = told });

        var value = chart.Measure.Write(bar.Value, currency);
        var end = Math.Max(0, Math.Max(bar.Value, bar.Before ?? 0));
        shapes.Add(new Letters(X(end) + 6, y + 17, value, Ink.Words));
    }

    private Box Across(double y, double thick, long value, Ink ink) => new(Math.Min(X(0), X(value)), y, Math.Abs(X(value) - X(0)), thick, ink);

    private double X(long value) => left + scale.At(value) * (right - left);
}
