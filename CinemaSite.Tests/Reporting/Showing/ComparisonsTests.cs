using CinemaSite.Data;
using CinemaSite.Reporting.Reports;
using CinemaSite.Reporting.Showing;

namespace CinemaSite.Tests.Reporting.Showing;

public sealed class ComparisonsTests
{
    [Theory]
    [InlineData(112_00, 100_00, "12 % more than in the 7 days before (£100.00)")]
    [InlineData(95_50, 100_00, "4.5 % less than in the 7 days before (£100.00)")]
    [InlineData(100_00, 100_00, "The same as in the 7 days before")]
    [InlineData(0, 100_00, "100 % less than in the 7 days before (£100.00)")]
    [InlineData(100_00, 0, "None in the 7 days before")]
    [InlineData(10_00, -20_00, "150 % more than in the 7 days before (-£20.00)")]
    [InlineData(100_00, null, null)]
    public void A_sum_of_money_is_compared_in_per_cent(int value, int? before, string? words)
    {
        using var _ = Cultures.Speak("en");

        Assert.Equal(words, Compare(new("Takings", Measure.Money, value, before), AReport.Week));
    }

    [Fact]
    public void A_percentage_is_compared_in_points()
    {
        using var _ = Cultures.Speak("en");

        Assert.Equal("5.5 points more than in the 7 days before (40.0 %)", Compare(new("Full", Measure.Percent, 4550, 4000), AReport.Week));
    }

    [Fact]
    public void A_day_is_compared_with_the_day_before()
    {
        using var _ = Cultures.Speak("en");
        var day = new Period(new(2026, 3, 2), new(2026, 3, 2));

        Assert.Equal("50 % less than on the day before (2)", Compare(new("Tickets", Measure.Count, 1, 2), day));
    }

    [Fact]
    public void In_Spanish_too()
    {
        using var _ = Cultures.Speak("es");

        Assert.Equal("12 % más que en los 7 días anteriores (100,00 £)", Compare(new("Taquilla", Measure.Money, 112_00, 100_00), AReport.Week));
    }

    private static string? Compare(ReportFigure figure, Period period) =>
        AReport.T.Compare(figure, AReport.With() with { Period = period })?.Replace('\u00a0', ' ');
}
