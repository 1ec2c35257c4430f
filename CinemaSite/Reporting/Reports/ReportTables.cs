using System.Globalization;

namespace CinemaSite.Reporting.Reports;

/// <summary>What every report does to its tables.</summary>
internal static class ReportTables
{
    /// <summary>A table whose last line adds up its counts and money; <paramref name="label"/> stands in the first column.</summary>
    public static ReportTable WithTotal(IReadOnlyList<ReportColumn> columns, IReadOnlyList<ReportRow> rows, string label) => new(
        columns, rows,
        new([.. columns.Select((column, i) => i == 0 ? label : column.Measure is Measure.Count or Measure.Money ? rows.Sum(r => r.Cells[i].Number ?? 0) : ReportCell.Empty)]));

    /// <summary>In hundredths of a per cent, rounded half away from zero; null of nothing.</summary>
    public static long? Percent(long part, long whole) => whole == 0 ? null : (long)Math.Round(10_000m * part / whole, MidpointRounding.AwayFromZero);

    /// <summary>"5 Jan", as short as a bar's label must be.</summary>
    public static string Short(this DateOnly day) => day.ToString("d MMM", CultureInfo.CurrentCulture);
}
