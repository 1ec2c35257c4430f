using CinemaSite.E2E.Screens;
using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>The programme manager, who plans a week on a Monday morning.</summary>
public sealed class AScheduler(TheBrowser browser) : Journey(browser)
{
    protected override IReadOnlyList<Look> Looks => [.. Look.Desk, new(Look.Tablet, Microsoft.Playwright.ColorScheme.Light), new(Look.Desktop, Microsoft.Playwright.ColorScheme.Dark)];

    [Fact]
    public async Task Plans_a_week_copies_a_day_is_refused_a_clash_and_publishes_it()
    {
        await AnOffice.OpenAsync(Site);
        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);

        await manager.GoAsync($"/manage/schedule?week={AnOffice.Friday}");
        Assert.Equal("Friday 6 March to Thursday 12 March 2026", await manager.TextAsync(".board-week"));
        await manager.FollowAsync("Add a screening");
        await PlanAsync(manager, "Ran", "Screen 1", "19:30");
        Assert.StartsWith("Ran is planned for Friday 6 March, 19:30, Screen 1.", await manager.TextAsync(".notice"), StringComparison.Ordinal);

        await manager.FollowAsync("Add a screening");
        await PlanAsync(manager, "Ikiru", "Screen 1", "20:45");
        Assert.Equal(["Screen 1 is taken then: Ran is on there from 19:30 to 21:30."], await manager.ProblemsAsync());
        await manager.PhotographAsync("schedule-clash");
        await PlanAsync(manager, "Ikiru", "Screen 1", "21:40");
        Assert.EndsWith("Only 10 min after Ran ends at 21:30; Screen 1 needs 15 min for cleaning.", await manager.TextAsync(".notice"), StringComparison.Ordinal);

        await manager.FollowAsync("Add many");
        await manager.PickAsync("Film", "Ikiru (1985), 95 min");
        await manager.Page.GetByLabel("Screen 1").CheckAsync();
        await manager.Page.GetByLabel("Screen 2").CheckAsync();
        await manager.WriteAsync("Times", "14:00, 17:15, 20:45");
        await manager.PressAsync("Preview");
        Assert.Equal("41 of 42 fit. Nothing is saved yet.", await manager.TextAsync("#preview + p"));
        await manager.PhotographAsync("schedule-add-many");
        await manager.PressAsync("Save the ticked ones as drafts");
        Assert.Equal("41 screenings are planned as drafts.", await manager.TextAsync(".notice"));

        await manager.ClickAsync(".board-day:first-of-type .board-day-actions a:has-text('Copy')");
        await manager.PressAsync("Preview");
        await manager.PhotographAsync("schedule-copy");
        await manager.PressAsync("Save the ticked ones as drafts");
        Assert.Equal("Friday 13 March to Thursday 19 March 2026", await manager.TextAsync(".board-week"));

        await manager.FollowAsync("Week before");
        await manager.PhotographAsync("schedule-drafts");
        await manager.PressAsync("Publish the week");
        Assert.Equal("43 screenings are on sale now.", await manager.TextAsync(".notice"));
        await LookAtTheBoardAsync(manager);
    }

    private async Task LookAtTheBoardAsync(Screen manager)
    {
        await manager.PhotographAsync("schedule");
        await manager.FollowAsync("Show as a list");
        await manager.PhotographAsync("schedule-list");
        await manager.GoAsync($"/es/manage/schedule?week={AnOffice.Friday}");
        await manager.GoAsync($"/manage/schedule?week={AnOffice.Friday}");
        await manager.ClickAsync(".slot");
        await manager.GoAsync(manager.Address + "?late=40");
        await manager.PhotographAsync("schedule-screening");
        await manager.GoAsync("/es" + manager.Address);
    }

    private static async Task PlanAsync(Screen manager, string film, string screen, string time)
    {
        await manager.PickAsync("Film", film + " (1985), 95 min");
        await manager.PickAsync("Auditorium", screen);
        await manager.WriteAsync("Start", time);
        await manager.PressAsync("Plan as a draft");
    }
}
