using System.Data;
using System.Globalization;
using CinemaSite.Reporting.Reports;
using CinemaSite.Reporting.Showing;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace CinemaSite.Reporting.Exports;

/// <summary>
/// A report as a workbook (XLSX): the figures on the first sheet, then a sheet for each part. Money is in major units with its
/// currency and a percentage of a table a share of one, both by their format; dates are dates, and text is text: no cell is a formula.
/// </summary>
public sealed class ReportWorkbook(IStringLocalizer<Strings> t)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int Narrowest = 9;
    private const int Widest = 60;

    public byte[] Write(Report report)
    {
        var names = new SheetNames();
        var (sheets, columns) = (new Dictionary<string, object>(), new List<DynamicExcelColumn>());
        foreach (var sheet in report.Parts.Select(OfPart).Prepend(OfFigures(report)))
        {
            var table = new DataTable();
            for (var i = 0; i < sheet.Columns.Count; i++)
            {
                var key = $"{sheets.Count}.{i}";
                table.Columns.Add(key, typeof(object));
                columns.Add(new(key) { Name = sheet.Columns[i].Title, Format = Format(sheet.Columns[i].Measure, report.Currency), Width = Width(sheet, i) });
            }

            foreach (var row in sheet.Rows)
                table.Rows.Add(row);
            sheets.Add(names.Take(sheet.Title), table);
        }

        using var stream = new MemoryStream();
        stream.SaveAs(sheets, configuration: new OpenXmlConfiguration { DynamicColumns = [.. columns], AutoFilter = false });
        return stream.ToArray();
    }

    /// <summary>What the report is about, and its figures, each with its unit.</summary>
    private Sheet OfFigures(Report report) => new(
        t["Figures"],
        [new(report.Title, Measure.Text), new(t["Value"], Measure.Text), new(t["Period before"], Measure.Text), new(t["Unit"], Measure.Text)],
        [
            [t["Cinema"].Value, report.Cinema, DBNull.Value, DBNull.Value],
            [t["First day"].Value, Day(report.Period.First), Day(report.Period.Before.First), DBNull.Value],
            [t["Last day"].Value, Day(report.Period.Last), Day(report.Period.Before.Last), DBNull.Value],
            .. report.Figures.Select(f => new[] { f.Label, Plain(f.Measure, f.Value), f.Before is { } before ? (object)Plain(f.Measure, before) : DBNull.Value, Unit(f.Measure, report) }),
        ]);

    private static Sheet OfPart(ReportPart part) => new(
        part.Title, part.Table.Columns, [.. part.Table.AllRows().Select(row => part.Table.Columns.Zip(row.Cells, Value).ToArray())]);

    private static object Value(ReportColumn column, ReportCell cell) => cell switch
    {
        { Text: { } text } => text,
        { Number: { } number } => column.Measure.Reckoned(number),
        { Time: { } time } => time,
        _ => DBNull.Value,
    };

    private static decimal Plain(Measure measure, long value) => measure == Measure.Count ? value : value / 100m;

    private static object Unit(Measure measure, Report report) => measure switch
    {
        Measure.Money => report.Currency,
        Measure.Percent => "%",
        _ => DBNull.Value,
    };

    private static DateTime Day(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);

    /// <summary>The currency by its code, as Excel itself writes it: a symbol would be another's dollar elsewhere.</summary>
    private static string? Format(Measure measure, string currency) => measure switch
    {
        Measure.Count => "#,##0",
        Measure.Money => $"[${currency}] #,##0.00",
        Measure.Percent => "0.0%",
        Measure.Day => "yyyy-mm-dd",
        Measure.Moment => "yyyy-mm-dd hh:mm",
        _ => null,
    };

    private static double Width(Sheet sheet, int column) => Math.Clamp(
        sheet.Rows.Select(row => row[column]).Append(sheet.Columns[column].Title).Max(value => value switch
        {
            DateTime => ReportValues.MomentForMachines.Length,
            decimal number when sheet.Columns[column].Measure == Measure.Money => $"GBP {number.ToString("N2", CultureInfo.InvariantCulture)}".Length,
            decimal number => number.ToString("N0", CultureInfo.InvariantCulture).Length,
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!.Length,
        }) + 2,
        Narrowest, Widest);

    private sealed record Sheet(string Title, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<object[]> Rows);
}
