using CinemaSite.Data;
using CinemaSite.Reporting.Issues;
using CinemaSite.Reporting.Reports;

namespace CinemaSite.Tests.Reporting.Issues;

public sealed class ReportNoticeTests
{
    [Fact]
    public void Of_a_week_of_hours_a_mail_says_when_each_day_was_fullest()
    {
        using var _ = Cultures.Speak("en");
        ReportTable table = new(
            [new("Weekday", Measure.Text), new("18:00", Measure.Percent), new("21:00", Measure.Percent), new("22:00", Measure.Percent)],
            [new(["Thursday", ReportCell.Empty, 0, ReportCell.Empty]), new(["Friday", 2500, 8950, 3000])]);
        var heat = new HeatMap("Full", Measure.Percent, ["Thursday", "Friday"], ["18:00", "21:00", "22:00"], [[null, 0, null], [2500, 8950, 3000]]);
        var part = Assert.Single(ReportNotice.Of(AReport.With(new ReportPart("Hours", table, heat)), Breakdown.Day, ReportRhythm.Daily, "Marta", ("", ""), AReport.T).Parts);

        Assert.Equal(["Weekday", "Highest at", "Value"], part.Columns);
        Assert.Equal([["Thursday", "–", "–"], ["Friday", "21:00", "89.5\u00a0%"]], part.Rows);
        Assert.Equal((heat, "Chart: Full. The workbook has its numbers."), (part.Chart!.Chart, part.Chart.Alt));
    }
}
