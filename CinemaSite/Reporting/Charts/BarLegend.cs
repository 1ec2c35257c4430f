using CinemaSite.Reporting.Reports;
using CinemaSite.Reporting.Showing;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Charts;

/// <summary>What the two kinds of bars are, and what one of them says to whoever points at it.</summary>
internal static class BarLegend
{
    private const double Size = 12;

    public static double WidthOf(BarChart chart, IStringLocalizer<Strings> t) => Of(0, 0, chart, t).OfType<Letters>().Select(l => l.X + l.Width).DefaultIfEmpty(0).Max();

    public static IEnumerable<Shape> Of(double x, double y, BarChart chart, IStringLocalizer<Strings> t)
    {
        if (chart.Bars.All(b => b.Before is null))
            yield break;

        string now = t["This period"];
        yield return new Box(x, y - 10, Size, Size, Ink.Bar);
        yield return new Letters(x + Size + 6, y, now, Ink.Quiet);
        var next = x + Size + 6 + Letters.WidthOf(now) + 18;
        yield return new Box(next, y - 10, Size / 2, Size, Ink.Before);
        yield return new Letters(next + Size / 2 + 6, y, t["Period before"], Ink.Quiet);
    }

    public static string Told(Bar bar, Measure measure, string currency, IStringLocalizer<Strings> t)
    {
        var value = measure.Write(bar.Value, currency);
        return bar.Before is { } before ? t["{0}: {1}, before {2}", bar.Label, value, measure.Write(before, currency)] : $"{bar.Label}: {value}";
    }
}
