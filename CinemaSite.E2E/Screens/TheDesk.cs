using CinemaSite.E2E.Journeys;

namespace CinemaSite.E2E.Screens;

/// <summary>The manager's desk as it looks with a real programme.</summary>
public sealed class TheDesk : Journey
{
    public TheDesk(TheBrowser browser) : base(browser) => Site.With("Demo:Enabled", "true");

    protected override IReadOnlyList<Look> Looks => Look.DeskFour;

    [Fact]
    public async Task Says_how_today_goes()
    {
        var moviegoer = await AVisitorAsync();
        await moviegoer.GoAsync("/");
        await moviegoer.ClickAsync(".screening-time:has-text('Screen 1')");
        await moviegoer.ChooseAsync("E5", "E6", "E7", "E8");
        await moviegoer.PressAsync("Continue");
        await moviegoer.PressAsync("Hold these seats");
        await moviegoer.PayAsync();

        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);
        await manager.VisitAsync("today", "/manage");
        await manager.VisitAsync("history", "/manage/history");
        await manager.VisitAsync("jobs", "/manage/jobs/health");
        await manager.GoAsync("/es/manage");
    }
}
