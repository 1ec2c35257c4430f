using System.Globalization;
using System.Text;
using CinemaSite.Reporting.Reports;
using CinemaSite.Reporting.Showing;
using CsvHelper;

namespace CinemaSite.Reporting.Exports;

/// <summary>
/// A part of a report as a table to open elsewhere (CSV, UTF-8 with its mark). One file holds one table, so that every line has
/// the same columns; the last line is the table's total where it has one. Money is in major units, percentages are numbers of
/// per cent, dates are ISO. What a spreadsheet would run as a formula is put behind an apostrophe; numbers stay numbers.
/// </summary>
public static class ReportCsv
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions Format = new() { Injection = CsvInjection.Escape };

    public static byte[] Write(ReportPart part)
    {
        using var stream = new MemoryStream();
        stream.Write(Encoding.UTF8.Preamble);
        using (var csv = CsvWriter.Create(stream, Format, leaveOpen: true))
        {
            csv.WriteHeader([.. part.Table.Columns.Select(c => c.Title)]);
            foreach (var row in part.Table.AllRows())
            {
                foreach (var (column, cell) in part.Table.Columns.Zip(row.Cells))
                    Write(csv, column.Measure, cell);
                csv.EndRecord();
            }
        }

        return stream.ToArray();
    }

    private static void Write(CsvWriter csv, Measure measure, ReportCell cell)
    {
        if (cell.Text is { } text)
            csv.WriteField(text);
        else if (cell.Number is { } number)
            csv.WriteField(measure is Measure.Money or Measure.Percent ? number / 100m : number, measure is Measure.Money or Measure.Percent ? "0.00" : "0", CultureInfo.InvariantCulture);
        else if (cell.Time is { } time)
            csv.WriteField(time, measure == Measure.Day ? "yyyy-MM-dd" : ReportValues.MomentForMachines, CultureInfo.InvariantCulture);
        else
            csv.WriteField("");
    }
}
