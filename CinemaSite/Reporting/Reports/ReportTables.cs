using System.Globalization;

namespace CinemaSite.Reporting.Reports;

/// <summary>What every report does to its tables and their pictures.</summary>
internal static class ReportTables
{
    /// <summary>The days of a year and some; the drawing adds up days and leaves out the smallest of all else.</summary>
    private const int MostBars = 400;

    /// <summary>A table whose last line adds up its counts and money; <paramref name="label"/> stands in the first column.</summary>
    public static ReportTable WithTotal(IReadOnlyList<ReportColumn> columns, IReadOnlyList<ReportRow> rows, string label) => new(
        columns, rows,
        new([.. columns.Select((column, i) => i == 0 ? label : column.Measure is Measure.Count or Measure.Money ? rows.Sum(r => r.Cells[i].Number ?? 0) : ReportCell.Empty)]));

    /// <summary>A bar for each line of a table; null where there is nothing to see, or more than anybody would look at.</summary>
    public static BarChart? Bars(string title, Measure measure, IReadOnlyList<Bar> bars, bool areDays = false) =>
        bars.Count is 0 or > MostBars ? null : new(title, measure, bars, areDays);

    /// <summary>In hundredths of a per cent, rounded half away from zero; null of nothing.</summary>
    public static long? Percent(long part, long whole) => whole == 0 ? null : (long)Math.Round(10_000m * part / whole, MidpointRounding.AwayFromZero);

    /// <summary>Rounded half away from zero; null of nothing.</summary>
    public static long? Average(long sum, long count) => count == 0 ? null : (long)Math.Round((decimal)sum / count, MidpointRounding.AwayFromZero);

    /// <summary>"5 Jan", as short as a bar's label must be.</summary>
    public static string Short(this DateOnly day) => day.ToString("d MMM", CultureInfo.CurrentCulture);
}
