using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Charts;

/// <summary>Lays out any chart of a report, with the words of the current language.</summary>
public sealed class ChartLayout(IStringLocalizer<Strings> t)
{
    /// <summary>The width of the widest chart.</summary>
    public const int Width = 960;

    /// <summary>Whether it says more than its table: one bar does not.</summary>
    public static bool SaysMore(ReportChart chart) => chart is not BarChart { Bars.Count: < 2 };

    /// <param name="width">As wide as it may be, where it has few enough columns for that. Drawn narrower, its letters are larger where it is shown as wide.</param>
    public Drawing Draw(ReportChart chart, string currency, int width = Width) => chart switch
    {
        BarChart bars => Bars(bars, currency, width),
        HeatMap heat => new HeatMapLayout(heat, currency, width, t).Draw(),
        SeatHeat seats => new SeatHeatLayout(seats, currency, width, t).Draw(),
        _ => throw new ArgumentOutOfRangeException(nameof(chart), chart.GetType().Name, "No such chart."),
    };

    private Drawing Bars(BarChart chart, string currency, int width) => ColumnLayout.Suits(chart, width)
        ? new ColumnLayout(chart, currency, width, t).Draw()
        : new RowLayout(chart, currency, width, t).Draw();
}
