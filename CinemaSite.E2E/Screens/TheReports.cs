using CinemaSite.E2E.Journeys;
using CinemaSite.Reporting.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.E2E.Screens;

/// <summary>The reports on a phone, a tablet and the desk, by day and by night, and on paper.</summary>
public sealed class TheReports : Journey
{
    public TheReports(TheBrowser browser) : base(browser) =>
        Site.With("Demo:Enabled", "true").With(services => services.AddKeyedScoped<IReport, HandMadeReport>(ReportKind.Occupancy));

    protected override IReadOnlyList<Look> Looks => [.. Look.Four, .. Look.Desk.Take(1)];

    [Fact]
    public async Task Say_what_was_sold_and_take_it_along()
    {
        var moviegoer = await AVisitorAsync(Look.Two);
        await moviegoer.GoAsync("/");
        await moviegoer.ClickAsync(".screening-time:has-text('Screen 1')");
        await moviegoer.ChooseAsync("E5", "E6", "E7", "E8");
        await moviegoer.PressAsync("Continue");
        await moviegoer.PressAsync("Hold these seats");
        var total = await moviegoer.TotalAsync();
        await moviegoer.PayAsync();

        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);
        await manager.VisitAsync("reports", "/manage/reports");
        await manager.FollowAsync("Sales");
        await manager.ClickAsync(".report-quick a");
        await manager.PhotographAsync("report-sales");
        Assert.Equal(total, await manager.TextAsync(".report-figures dd"));

        await manager.WriteAsync("First day", "2026-03-09");
        await manager.PressAsync("Show");
        Assert.Equal(["The last day is before the first. Put them the other way round."], await manager.ProblemsAsync());
        await manager.PhotographAsync("report-refused");
        await manager.GoAsync("/es/manage/reports");
        await manager.GoAsync("/es/manage/reports/sales?first=2026-03-02&last=2026-03-02&by=Film");
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-08", "week"), InlineData("2025-03-01", "2026-02-28", "year")]
    public async Task Draw_what_they_say(string first, string last, string name)
    {
        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);
        await manager.VisitAsync("report-" + name, $"/manage/reports/occupancy?first={first}&last={last}");
        await manager.PrintAsync("report-" + name);

        Assert.Equal(4, await manager.Page.Locator("svg.chart").CountAsync());
    }
}
