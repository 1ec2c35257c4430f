using CinemaSite.Reporting.Charts;
using CinemaSite.Reporting.Reports;
using SkiaSharp;

namespace CinemaSite.Tests.Reporting.Charts;

public sealed class ChartPictureTests
{
    private static readonly ChartLayout Layout = new(AReport.T);
    private static readonly ChartPicture Picture = new(Layout);

    public static TheoryData<ReportChart> Charts =>
    [
        AReport.Bars(10_00, 40_00, -20_00),
        new HeatMap("Full", Measure.Percent, ["Friday"], ["18:00", "21:00"], [[500, null]]),
        AReport.Seats(6),
    ];

    [Theory, MemberData(nameof(Charts))]
    public void A_chart_is_a_picture_on_light_paper_twice_as_sharp_as_its_drawing(ReportChart chart)
    {
        var drawing = Layout.Draw(chart, "GBP");
        using var picture = SKBitmap.Decode(Picture.Draw(chart, "GBP"));

        Assert.Equal((2 * drawing.Width + 48, 2 * drawing.Height + 48), (picture.Width, picture.Height));
        Assert.Equal(SKColor.Parse("#fffdf7"), picture.GetPixel(1, 1));
    }

    [Fact]
    public void A_bar_has_its_colour_where_its_drawing_has_it()
    {
        var bar = Layout.Draw(AReport.Bars(10_00, 40_00), "GBP").Shapes.OfType<Box>().Last(b => b.Ink == Ink.Bar);
        using var picture = SKBitmap.Decode(Picture.Draw(AReport.Bars(10_00, 40_00), "GBP"));

        Assert.Equal(SKColor.Parse("#b57400"), picture.GetPixel(At(bar.X + bar.Width / 2), At(bar.Y + bar.Height / 2)));
        Assert.NotEqual(SKColor.Parse("#b57400"), picture.GetPixel(At(bar.X + bar.Width / 2), At(bar.Y - 30)));

        static int At(double place) => (int)(2 * (place + 12));
    }
}
