using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Payments;
using CinemaSite.Reporting.Nightly;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;
using CinemaSite.Web;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Pages.Manage;

/// <summary>It is noon on Monday 2 March 2026 in London.</summary>
public sealed class JobsHealthPageTests : IAsyncLifetime
{
    private readonly TheSite site = new();
    private bool isDown;

    public async ValueTask InitializeAsync()
    {
        site.With(services => services.AddScoped(provider => isDown
            ? throw new TimeoutException("no answer")
            : ActivatorUtilities.CreateInstance<ReconcilePayments>(provider)));
        await ACinema.With().InAsync(site);
        Jobs.Schedule(Service<IRecurringJobManager>(), Service<IBackgroundJobClient>(), Service<JobStorage>());
        foreach (var job in Jobs.All)
            await RunAsync(job.Id);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Where_every_job_did_its_work_everything_is_in_order()
    {
        var page = await PageAsync();
        Assert.Equal([], Worries(page));
        Assert.Equal(Jobs.All.Select(j => $"{j.Id} Fine"), page.Html.QuerySelectorAll(".jobs tbody tr")
            .Select(row => $"{row.QuerySelector("th span")!.TextContent} {row.QuerySelector(".state")!.TextContent}"));
        Assert.Contains("They agree", page.Html.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task What_is_wrong_stands_there_in_words_with_what_to_do()
    {
        isDown = true;
        await Assert.ThrowsAsync<TimeoutException>(() => RunAsync("reconcile-payments"));
        await site.RunAsync(async (CinemaDbContext db) =>
        {
            db.Add(OutboxMessage.Of(NoticeKind.BookingConfirmation, "confirmation:1", 1, site.Now));
            await db.SaveChangesAsync();
            return await db.DailyRuns.Where(r => r.Job == VerifyNightly.Job).ExecuteUpdateAsync(set => set.SetProperty(r => r.Outcome, "seats: one\nmoney: two"));
        });
        site.Wait(16);

        var page = await PageAsync();
        Assert.Equal(
            ["The books do not agree in 2 places.", "The job reconcile-payments failed on its last run.", "Mails that wait to be sent: 1, the oldest since 2 March 2026, 12:00."],
            Worries(page));
        Assert.Equal(["seats: one", "money: two"], page.Html.QuerySelectorAll(".breaches li").Select(li => li.TextContent));
        Assert.Equal("TimeoutException: no answer", page.Html.QuerySelector(".jobs details p")!.TextContent);
        Assert.Equal("TimeoutException: no answer", page.Html.QuerySelector(".worries .reason")!.TextContent);

        var desk = await (await site.StaffAsync()).GetAsync("/manage");
        Assert.Equal(
            ["The books do not agree in 2 places.", "The job reconcile-payments failed on its last run."],
            desk.Html.QuerySelectorAll(".notice-warning a[href='/manage/jobs/health']").Select(a => a.TextContent));
    }

    [Theory, InlineData(Roles.Manager, false), InlineData(Roles.Admin, true)]
    public async Task Only_who_runs_the_site_is_led_on_to_every_single_run(string role, bool isLedOn) =>
        Assert.Equal(isLedOn, (await (await site.StaffAsync(role)).GetAsync("/manage/jobs/health")).Html.QuerySelector("main a[href='/manage/jobs']") is not null);

    private async Task<Answer> PageAsync() => await (await site.StaffAsync()).GetAsync("/manage/jobs/health");

    private static IEnumerable<string> Worries(Answer page) => page.Html.QuerySelectorAll(".worries dt").Select(dt => dt.TextContent);

    private Task RunAsync(string job) => site.RunAsync((RunJob run) => run.RunAsync(job, CancellationToken.None));

    private T Service<T>() where T : notnull => site.Services.GetRequiredService<T>();
}
