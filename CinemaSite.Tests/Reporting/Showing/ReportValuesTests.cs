using CinemaSite.Data;
using CinemaSite.Reporting.Reports;
using CinemaSite.Reporting.Showing;

namespace CinemaSite.Tests.Reporting.Showing;

public sealed class ReportValuesTests
{
    [Theory]
    [InlineData("en", "Ran|1,234|£2,468.00|45.5 %|Mon 2 March 2026|8 March 2026, 21:15")]
    [InlineData("es", "Ran|1.234|2.468,00 £|45,5 %|Lun 2 de marzo de 2026|8 de marzo de 2026, 21:15")]
    public void A_row_is_written_as_the_language_has_it(string language, string row)
    {
        using var _ = Cultures.Speak(language);
        var written = AReport.Films.Columns.Zip(AReport.Films.Rows[0].Cells, (column, cell) => cell.Write(column.Measure, "GBP"));

        Assert.Equal(row, string.Join('|', written).Replace('\u00a0', ' '));
    }

    [Fact]
    public void What_is_not_there_is_a_dash() => Assert.Equal("–", ReportCell.Empty.Write(Measure.Money, "GBP"));

    [Fact]
    public void Words_stand_where_a_number_would_as_they_are() => Assert.Equal("Total", new ReportCell(Text: "Total").Write(Measure.Day, "GBP"));

    [Theory]
    [InlineData(Measure.Money, 0, "£0"), InlineData(Measure.Money, 12_00, "£12"), InlineData(Measure.Money, 12_50, "£12.50"), InlineData(Measure.Money, 1_234_50, "£1,235")]
    [InlineData(Measure.Money, -250_00, "-£250"), InlineData(Measure.Percent, 4550, "46 %"), InlineData(Measure.Count, 1234, "1,234")]
    public void On_a_scale_a_value_is_short(Measure measure, long value, string written)
    {
        using var _ = Cultures.Speak("en");

        Assert.Equal(written, measure.WriteShort(value, "GBP").Replace('\u00a0', ' '));
    }
}
