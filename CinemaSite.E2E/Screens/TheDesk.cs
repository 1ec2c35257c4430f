using CinemaSite.Data;
using CinemaSite.Data.Backups;
using CinemaSite.Data.Runs;
using CinemaSite.E2E.Journeys;
using CinemaSite.Web;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;

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

    [Fact]
    public async Task Says_what_the_site_does_by_itself_and_what_to_do_when_it_cannot()
    {
        Jobs.Schedule(
            Site.Services.GetRequiredService<IRecurringJobManager>(), Site.Services.GetRequiredService<IBackgroundJobClient>(), Site.Services.GetRequiredService<JobStorage>());
        foreach (var job in Jobs.All.Where(job => job.Id != MakeBackup.Job))
            await Site.RunAsync((RunJob run) => run.RunAsync(job.Id, CancellationToken.None));
        await Site.RunAsync(async (CinemaDbContext db) =>
        {
            var now = Site.Clock.GetUtcNow().UtcDateTime;
            await db.StartRunAsync(MakeBackup.Job, now, CancellationToken.None);
            await db.EndRunAsync(MakeBackup.Job, now, new IOException("No space left on device : '/srv/backups'"), done: false);
        });

        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);
        await manager.VisitAsync("jobs-trouble", "/manage/jobs/health");
        Assert.Equal(["IOException: No space left on device : '/srv/backups'"], await manager.TextsAsync(".worries .reason"));
        await manager.VisitAsync("jobs-trouble-es", "/es/manage/jobs/health");
    }
}
