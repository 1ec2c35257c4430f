using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;

namespace CinemaSite.Reporting.Exports;

/// <summary>What exports ask of a report and its tables.</summary>
public static class ReportFiles
{
    /// <summary>The rows, and the total under them.</summary>
    public static IEnumerable<ReportRow> AllRows(this ReportTable table) => table.Total is { } total ? table.Rows.Append(total) : table.Rows;

    /// <summary>What a file of it is called: "sales-2026-03-02-2026-03-08.xlsx"; of one of several parts "sales-2026-03-02-2026-03-08-2.csv".</summary>
    /// <param name="part">From 0.</param>
    public static string FileName(this Report report, string extension, int? part = null)
    {
        var period = report.Period.Days == 1 ? report.Period.First.Iso() : $"{report.Period.First.Iso()}-{report.Period.Last.Iso()}";
        var which = part is { } index && report.Parts.Count > 1 ? $"-{index + 1}" : "";
        return $"{report.Kind.ToString().ToLowerInvariant()}-{period}{which}.{extension}";
    }
}
