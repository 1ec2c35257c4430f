using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Charts;

/// <summary>Lays out any chart of a report, with the words of the current language.</summary>
public sealed class ChartLayout(IStringLocalizer<Strings> t)
{
    /// <summary>The width of the widest chart.</summary>
    public const int Width = 960;

    public Drawing Draw(ReportChart chart, string currency) => chart switch
    {
        BarChart bars => Bars(bars, currency),
        HeatMap heat => new HeatMapLayout(heat, currency, t).Draw(),
        SeatHeat seats => new SeatHeatLayout(seats, currency, t).Draw(),
        _ => throw new ArgumentOutOfRangeException(nameof(chart), chart.GetType().Name, "No such chart."),
    };

    private Drawing Bars(BarChart chart, string currency) => ColumnLayout.Suits(chart.Bars)
        ? new ColumnLayout(chart, currency, t).Draw()
        : new RowLayout(chart, currency, t).Draw();
}
