using System.Globalization;
using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Showing;

/// <summary>A figure beside that of the period before, in words.</summary>
public static class Comparisons
{
    /// <summary>"12 % more than in the 7 days before (£1,200.00)"; null where there is nothing to compare with.</summary>
    public static string? Compare(this IStringLocalizer<Strings> t, ReportFigure figure, Report report)
    {
        if (figure.Before is not { } before)
            return null;

        var days = report.Period.Days;
        if (figure.Value == before)
            return t.Count(days, "The same as on the day before", "The same as in the {0} days before");
        if (before == 0)
            return t.Count(days, "None on the day before", "None in the {0} days before");

        var difference = t.Difference(figure, before);
        var words = figure.Value > before
            ? t.Count(days, "{1} more than on the day before", "{1} more than in the {0} days before", difference)
            : t.Count(days, "{1} less than on the day before", "{1} less than in the {0} days before", difference);
        return $"{words} ({figure.Measure.Write(before, report.Currency)})";
    }

    /// <summary>Of percentages how many points, of everything else how many per cent; without a sign.</summary>
    private static string Difference(this IStringLocalizer<Strings> t, ReportFigure figure, long before)
    {
        if (figure.Measure == Measure.Percent)
            return t["{0} points", (Math.Abs(figure.Value - before) / 100m).ToString("N1", CultureInfo.CurrentCulture)];

        var percent = Math.Abs((figure.Value - before) * 100m / before);
        return percent.ToString(percent < 9.95m ? "0.#" : "N0", CultureInfo.CurrentCulture) + "\u00a0%";
    }
}
