using System.IO.Compression;
using CinemaSite.Data;
using CinemaSite.Reporting.Exports;
using CinemaSite.Reporting.Reports;
using MiniExcelLibs;

namespace CinemaSite.Tests.Reporting.Exports;

public sealed class ReportWorkbookTests
{
    private static readonly ReportWorkbook Workbook = new(AReport.T);

    [Fact]
    public void What_is_written_is_read_back_as_numbers_dates_and_text()
    {
        var book = Write(AReport.With(new ReportPart("By film", AReport.Films)));

        Assert.Equal(["Figures", "By film"], Sheets(book));
        Assert.Equal(
            [
                ["Film", "Tickets", "Takings", "Full", "Since", "Last"],
                ["Ran", 1234.0, 2468.0, 0.455, new DateTime(2026, 3, 2), new DateTime(2026, 3, 8, 21, 15, 0)],
                ["Stalker", 2.0, -24.5, null, new DateTime(2026, 3, 3), null],
                ["Total", 1236.0, 2443.5, null, null, null],
            ],
            Rows(book, "By film"));
    }

    [Fact]
    public void The_first_sheet_says_what_it_is_about_and_has_the_figures()
    {
        var rows = Rows(Write(AReport.With(new ReportPart("By film", AReport.Films))), "Figures");

        Assert.Equal(
            [
                ["Sales", "Value", "Period before", "Unit"],
                ["Cinema", "Rio Cinema", null, null],
                ["First day", new DateTime(2026, 3, 2), new DateTime(2026, 2, 23), null],
                ["Last day", new DateTime(2026, 3, 8), new DateTime(2026, 3, 1), null],
                ["Takings", 2443.5, 2000.0, "GBP"],
                ["Average price", 1.98, null, "GBP"],
                ["Full", 45.5, 40.0, "%"],
            ],
            rows);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")"), InlineData("+1"), InlineData("-1+1"), InlineData("@SUM(A1)"), InlineData("$=A1"), InlineData("{{x}}")]
    public void A_title_that_looks_like_a_formula_is_text_and_none_is_in_the_file(string title)
    {
        var book = Write(AReport.With(AReport.Texts(title, title)));

        Assert.Equal([["Film"], [title]], Rows(book, Sheets(book)[1]));
        using var zip = new ZipArchive(new MemoryStream(book));
        foreach (var sheet in zip.Entries.Where(e => e.FullName.Contains("worksheets/sheet", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(sheet.Open());
            Assert.DoesNotMatch("<(x:)?f[ >/]", reader.ReadToEnd());
        }
    }

    [Theory]
    [InlineData("GBP"), InlineData("USD"), InlineData("MDL")]
    public void Money_is_a_number_that_bears_its_currency(string currency)
    {
        var book = Write(AReport.With(new ReportPart("By film", AReport.Films)) with { Currency = currency });
        using var zip = new ZipArchive(new MemoryStream(book));
        using var styles = new StreamReader(zip.Entries.Single(e => e.Name == "styles.xml").Open());

        var looks = styles.ReadToEnd();
        Assert.Contains($"formatCode=\"[${currency}] #,##0.00\"", looks, StringComparison.Ordinal);
        Assert.DoesNotMatch("<x:fill>\\s*</x:fill>|<x:fill ?/>", looks); // Python's reader takes no such workbook.
        Assert.Equal([2468.0, -24.5, 2443.5], Rows(book, "By film").Skip(1).Select(row => row[2]));
    }

    [Fact]
    public void A_table_without_rows_still_says_what_its_columns_are() =>
        Assert.Equal([["Film"]], Rows(Write(AReport.With(AReport.Texts("Films"))), "Films"));

    [Fact]
    public void Columns_and_parts_of_the_same_name_stay_apart()
    {
        ReportTable twice = new([new("Takings", Measure.Money), new("Takings", Measure.Money)], [new([1_00, 2_00])]);
        var book = Write(AReport.With(new("Films", twice), new("films", twice)));

        Assert.Equal(["Figures", "Films", "films 2"], Sheets(book));
        Assert.Equal([["Takings", "Takings"], [1.0, 2.0]], Rows(book, "films 2"));
    }

    [Fact]
    public void In_Spanish_the_numbers_are_the_same()
    {
        var english = Rows(Write(AReport.With(new ReportPart("By film", AReport.Films))), "By film");
        using var _ = Cultures.Speak("es");

        Assert.Equal(english, Rows(Write(AReport.With(new ReportPart("By film", AReport.Films))), "By film"));
    }

    private static byte[] Write(Report report) => Workbook.Write(report);

    private static List<string> Sheets(byte[] book) => new MemoryStream(book).GetSheetNames();

    private static List<object?[]> Rows(byte[] book, string sheet) =>
        [.. new MemoryStream(book).Query(sheetName: sheet).Cast<IDictionary<string, object?>>().Select(row => row.Values.ToArray())];
}
