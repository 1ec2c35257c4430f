using System.Data;
using CinemaSite.Reporting.Reports;
using CinemaSite.Reporting.Showing;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace CinemaSite.Reporting.Exports;

/// <summary>
/// A report as a workbook (XLSX): the figures on the first sheet, then a sheet for each part. Money and percentages are numbers
/// with their format, dates are dates, and text is text: no cell is a formula.
/// </summary>
public sealed class ReportWorkbook(IStringLocalizer<Strings> t)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int Narrowest = 9;
    private const int Widest = 60;

    public byte[] Write(Report report)
    {
        var names = new SheetNames();
        var (sheets, columns) = (new Dictionary<string, object>(), new List<MiniExcelLibs.Attributes.DynamicExcelColumn>());
        foreach (var (title, table) in Tables(report))
        {
            using var sheet = new DataTable();
            for (var i = 0; i < table.Columns.Count; i++)
            {
                var key = $"{sheets.Count}.{i}";
                sheet.Columns.Add(key, typeof(object));
                columns.Add(new(key) { Name = table.Columns[i].Title, Format = Format(table.Columns[i].Measure), Width = Width(table, i, report.Currency) });
            }

            foreach (var row in table.AllRows())
                sheet.Rows.Add([.. table.Columns.Zip(row.Cells, (column, cell) => Value(column.Measure, cell))]);
            sheets.Add(names.Take(title), sheet);
        }

        using var stream = new MemoryStream();
        stream.SaveAs(sheets, configuration: new OpenXmlConfiguration { DynamicColumns = [.. columns], AutoFilter = false, TableStyles = TableStyles.None });
        return stream.ToArray();
    }

    private IEnumerable<(string Title, ReportTable Table)> Tables(Report report)
    {
        yield return (t["Figures"], Figures(report));
        foreach (var part in report.Parts)
            yield return (part.Title, part.Table);
    }

    /// <summary>What the report is about, and its figures as they are read: each has a measure of its own.</summary>
    private ReportTable Figures(Report report) => new(
        [new(report.Title, Measure.Text), new(t["Value"], Measure.Text), new(t["Period before"], Measure.Text)],
        [
            new([t["Cinema"].Value, report.Cinema, ""]),
            new([t["First day"].Value, report.Period.First, report.Period.Before.First]),
            new([t["Last day"].Value, report.Period.Last, report.Period.Before.Last]),
            .. report.Figures.Select(f => new ReportRow(
                [f.Label, f.Measure.Write(f.Value, report.Currency), f.Before is { } before ? f.Measure.Write(before, report.Currency) : ""])),
        ]);

    private static object Value(Measure measure, ReportCell cell) =>
        cell.Text ?? (object?)cell.Time ?? (cell.Number is { } number ? measure.Reckoned(number) : DBNull.Value);

    private static string? Format(Measure measure) => measure switch
    {
        Measure.Count => "#,##0",
        Measure.Money => "#,##0.00",
        Measure.Percent => "0.0%",
        Measure.Day => "yyyy-mm-dd",
        Measure.Moment => "yyyy-mm-dd hh:mm",
        _ => null,
    };

    private static double Width(ReportTable table, int column, string currency) => Math.Clamp(
        table.AllRows().Select(r => r.Cells[column].Write(table.Columns[column].Measure, currency).Length)
            .Append(table.Columns[column].Title.Length).Max() + 2,
        Narrowest, Widest);
}
