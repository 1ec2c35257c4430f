using CinemaSite.E2E.Journeys;

namespace CinemaSite.E2E.Screens;

/// <summary>The week of the demo cinema as its manager sees it, on the screen and on the wall.</summary>
public sealed class TheDemoSchedule : Journey
{
    public TheDemoSchedule(TheBrowser browser) : base(browser) => Site.With("Demo:Enabled", "true");

    protected override IReadOnlyList<Look> Looks => Look.Desk;

    [Fact]
    public async Task Hangs_on_the_wall()
    {
        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);
        await manager.VisitAsync("demo-schedule", "/manage/schedule?week=2026-03-06");
        await manager.PrintAsync("demo-schedule");
    }
}
