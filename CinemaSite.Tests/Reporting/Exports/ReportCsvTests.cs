using System.Text;
using CinemaSite.Data;
using CinemaSite.Reporting.Exports;
using CinemaSite.Reporting.Reports;

namespace CinemaSite.Tests.Reporting.Exports;

public sealed class ReportCsvTests
{
    [Theory]
    [InlineData("en"), InlineData("es")]
    public void A_table_is_written_for_machines_whatever_the_language(string language)
    {
        using var _ = Cultures.Speak(language);

        Assert.Equal(
            [
                "Film,Tickets,Takings,Full,Since,Last",
                "Ran,1234,2468.00,45.50,2026-03-02,2026-03-08 21:15",
                "Stalker,2,-24.50,,2026-03-03,",
                "Total,1236,2443.50,,,",
            ],
            Lines(new("By film", AReport.Films)));
    }

    [Fact]
    public void It_begins_with_the_mark_of_UTF_8() =>
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), ReportCsv.Write(AReport.Texts("Films", "Amélie"))[..3]);

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")"), InlineData("+1"), InlineData("-1+1"), InlineData("@SUM(A1)"), InlineData("\t=1"), InlineData("\r=1")]
    public void What_a_spreadsheet_would_run_is_text(string title)
    {
        var written = Encoding.UTF8.GetString(ReportCsv.Write(AReport.Texts("Films", title))).Split('\n', 2)[1];

        Assert.StartsWith("\"'" + title[..1], written, StringComparison.Ordinal);
    }

    [Fact]
    public void Nor_is_the_title_of_a_column_run() => Assert.StartsWith(
        "\"'=1\"", Lines(new("Films", new([new("=1", Measure.Text)], [])))[0], StringComparison.Ordinal);

    [Fact]
    public void A_file_is_called_by_its_report_and_its_days_and_one_of_several_by_its_number()
    {
        var one = AReport.With(AReport.Texts("Films"));
        var two = AReport.With(AReport.Texts("Films"), AReport.Texts("Rooms"));

        Assert.Equal("sales-2026-03-02-2026-03-08.xlsx", one.FileName("xlsx"));
        Assert.Equal("sales-2026-03-02-2026-03-08.csv", one.FileName("csv", 0));
        Assert.Equal("sales-2026-03-02-2026-03-08-2.csv", two.FileName("csv", 1));
        Assert.Equal("sales-2026-03-02.xlsx", (one with { Period = new(new(2026, 3, 2), new(2026, 3, 2)) }).FileName("xlsx"));
    }

    private static string[] Lines(ReportPart part) =>
        Encoding.UTF8.GetString(ReportCsv.Write(part)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
