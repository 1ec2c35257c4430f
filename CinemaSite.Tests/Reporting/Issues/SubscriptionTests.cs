using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Reporting.Issues;
using CinemaSite.Reporting.Reports;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Reporting.Issues;

/// <summary>It is noon on Monday 2 March 2026, by the clocks of London.</summary>
public sealed class SubscriptionTests : SiteTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    public SubscriptionTests() => Site.With(new APlainReport().Use);

    public override async ValueTask InitializeAsync() => await ACinema.With().InAsync(Site);

    [Fact]
    public async Task The_weekly_report_comes_on_the_morning_on_which_the_film_week_is_over()
    {
        await Site.SubscribeAsync(ReportRhythm.FilmWeek);
        Site.Sleep(days: 3);
        Site.Wait(17 * 60 + 59);
        Assert.Equal(0, await Site.RunReportJobsAsync());

        Site.Wait(1);
        Assert.Equal(1, await Site.RunReportJobsAsync());
        Assert.Equal(0, await Site.RunReportJobsAsync());

        var issue = Assert.Single(await Site.IssuesAsync());
        Assert.Equal((new DateOnly(2026, 3, 6), new(2026, 2, 27), new(2026, 3, 5), ReportState.Done), (issue.Date!.Value, issue.First, issue.Last, issue.State));
        Assert.Equal([$"report:{issue.Id}"], await Site.RunAsync((CinemaDbContext db) => db.Outbox.Select(m => m.Key).ToListAsync()));
    }

    [Theory]
    [InlineData("2026-03-24 12:00", "the clocks go forward"), InlineData("2026-10-20 11:00", "the clocks go back")]
    public async Task Over_a_fortnight_in_which_the_clocks_change_each_date_has_one_issue_and_one_mail(string noon, string _)
    {
        Site.Clock.AdjustTime(new DateTimeOffset(DateTime.Parse(noon, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero));
        var today = DateOnly.FromDateTime(Site.Clock.GetUtcNow().UtcDateTime);
        await Site.SubscribeAsync(ReportRhythm.Daily);
        await Site.LetPassAsync(TimeSpan.FromDays(14), TimeSpan.FromMinutes(30));

        Assert.Equal(Enumerable.Range(1, 14).Select(today.AddDays), await Site.DatesMailedAsync());
        Assert.Equal(Enumerable.Range(0, 14).Select(today.AddDays), (await Site.IssuesAsync()).Select(i => i.First));
    }

    [Fact]
    public async Task Workers_that_run_at_once_issue_each_date_once()
    {
        await Site.SubscribeAsync(ReportRhythm.Daily);
        await Site.SubscribeAsync(ReportRhythm.Daily, Roles.Admin, by: Breakdown.Film);
        for (var day = 1; day <= 20; day++)
        {
            Site.Sleep(days: 1);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Site.RunReportJobsAsync())));
        }

        Assert.Equal(Enumerable.Range(1, 20).SelectMany(day => new[] { Monday.AddDays(day), Monday.AddDays(day) }), await Site.DatesMailedAsync());
        Assert.Equal(40, (await Site.IssuesAsync()).DistinctBy(i => (i.SubscriptionId, i.Date)).Count());
    }

    [Fact]
    public async Task After_three_days_without_the_job_each_date_is_made_up_oldest_first()
    {
        await Site.SubscribeAsync(ReportRhythm.Daily);
        Site.Sleep(days: 3);

        Assert.Equal(3, await Site.RunReportJobsAsync());
        Assert.Equal([Monday.AddDays(1), Monday.AddDays(2), Monday.AddDays(3)], await Site.DatesMailedAsync());
    }

    [Fact]
    public async Task After_two_months_the_latest_thirty_one_are_made_up_and_the_older_ones_never_come()
    {
        await Site.SubscribeAsync(ReportRhythm.Daily);
        Site.Sleep(days: 60);
        Assert.Equal(31, await Site.RunReportJobsAsync());
        Assert.Equal(0, await Site.RunReportJobsAsync());

        Assert.Equal(Enumerable.Range(30, 31).Select(Monday.AddDays), await Site.DatesMailedAsync());
    }

    [Fact]
    public async Task Nothing_comes_for_a_date_before_the_subscription_or_after_its_end()
    {
        var first = await Site.SubscribeAsync(ReportRhythm.Daily);
        Site.Sleep(days: 1);
        await Site.RunReportJobsAsync();
        var user = (await Site.ActorAsync()).UserId!.Value;
        Assert.True(await Site.RunAsync((StopSubscription stop) => stop.RunAsync(user, first, CancellationToken.None)));
        Assert.False(await Site.RunAsync((StopSubscription stop) => stop.RunAsync(user, first, CancellationToken.None)));
        Site.Sleep(days: 3);
        Assert.Equal(0, await Site.RunReportJobsAsync());

        await Site.SubscribeAsync(ReportRhythm.Daily);
        Site.Sleep(days: 1);
        await Site.RunReportJobsAsync();
        Assert.Equal([Monday.AddDays(1), Monday.AddDays(5)], await Site.DatesMailedAsync());
    }

    [Fact]
    public async Task What_is_not_made_when_it_is_stopped_is_not_made_any_more()
    {
        var id = await Site.SubscribeAsync(ReportRhythm.Daily);
        Site.Sleep(days: 1);
        await Site.RunAsync((IssueReports issue) => issue.RunAsync(CancellationToken.None));
        var user = (await Site.ActorAsync()).UserId!.Value;
        await Site.RunAsync((StopSubscription stop) => stop.RunAsync(user, id, CancellationToken.None));

        Assert.Equal(0, await Site.RunReportJobsAsync());
        Assert.Equal([ReportState.Cancelled], (await Site.IssuesAsync()).Select(i => i.State));
    }

    [Fact]
    public async Task Nobody_stops_the_subscription_of_another()
    {
        var id = await Site.SubscribeAsync(ReportRhythm.Daily);
        var other = (await Site.ActorAsync(Roles.Admin)).UserId!.Value;

        Assert.False(await Site.RunAsync((StopSubscription stop) => stop.RunAsync(other, id, CancellationToken.None)));
        Site.Sleep(days: 1);
        Assert.Equal(1, await Site.RunReportJobsAsync());
    }

    [Fact]
    public async Task Whoever_subscribes_twice_has_it_once_and_in_the_language_of_the_last_time()
    {
        await Site.SubscribeAsync(ReportRhythm.Daily);
        var (user, cinema) = ((await Site.ActorAsync()).UserId!.Value, await Site.CinemaIdAsync());
        var again = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Site.RunAsync((SubscribeToReport subscribe) =>
            subscribe.RunAsync(user, cinema, ReportKind.Sales, Breakdown.Day, ReportRhythm.Daily, "en", CancellationToken.None)))));

        Assert.DoesNotContain(true, again);
        Assert.True(await Site.RunAsync((SubscribeToReport subscribe) =>
            subscribe.RunAsync(user, cinema, ReportKind.Sales, Breakdown.Day, ReportRhythm.Daily, "es", CancellationToken.None)));
        Assert.Equal(["es"], await Site.RunAsync((CinemaDbContext db) => db.ReportSubscriptions.Select(s => s.Language).ToListAsync()));
    }

    [Fact]
    public async Task Who_is_deactivated_or_loses_the_ability_has_none_for_these_days_and_the_next_when_they_are_back()
    {
        await Site.SubscribeAsync(ReportRhythm.Daily);
        await Site.SubscribeAsync(ReportRhythm.Daily, Roles.Admin);
        var manager = (await Site.ActorAsync()).UserId!.Value;
        await Site.RunAsync((CinemaDbContext db) => db.Users.Where(u => u.Id == manager).ExecuteUpdateAsync(set => set.SetProperty(u => u.DeactivatedAt, TheSite.Noon.UtcDateTime)));
        Site.Sleep(days: 2);
        await Site.RunReportJobsAsync();
        Assert.DoesNotContain(manager, (await Site.IssuesAsync()).Select(i => i.UserId));
        Assert.Equal(2, (await Site.IssuesAsync()).Count);

        await Site.RunAsync((CinemaDbContext db) => db.Users.Where(u => u.Id == manager).ExecuteUpdateAsync(set => set.SetProperty(u => u.DeactivatedAt, (DateTime?)null)));
        Site.Sleep(days: 1);
        await Site.RunReportJobsAsync();
        Assert.Equal([Monday.AddDays(3)], (await Site.IssuesAsync()).Where(i => i.UserId == manager).Select(i => i.Date!.Value));

        await Site.RunAsync((CinemaDbContext db) => db.UserRoles.Where(r => r.UserId == manager).ExecuteDeleteAsync());
        Site.Sleep(days: 1);
        await Site.RunReportJobsAsync();
        Assert.Single(await Site.IssuesAsync(), i => i.UserId == manager);
    }

    [Fact]
    public async Task What_was_thrown_away_after_its_time_is_not_issued_anew()
    {
        await Site.SubscribeAsync(ReportRhythm.Monthly);
        Site.Sleep(days: 40);
        Assert.Equal(1, await Site.RunReportJobsAsync());
        var cut = await Site.AskForReportAsync(Monday, Monday);
        Site.Sleep(days: 401);
        Assert.Equal(1, await Site.RunAsync((ForgetOldReports forget) => forget.RunAsync(CancellationToken.None)));
        Assert.Equal([cut], (await Site.IssuesAsync()).Select(i => i.Id));

        await Site.RunReportJobsAsync();
        Assert.DoesNotContain(new DateOnly(2026, 4, 1), await Site.DatesMailedAsync());
        Assert.Equal(13, (await Site.DatesMailedAsync()).Count);
    }

    [Fact]
    public async Task An_account_that_is_closed_takes_its_subscription_with_it()
    {
        await Site.SubscribeAsync(ReportRhythm.Daily);
        Site.Sleep(days: 1);
        await Site.RunReportJobsAsync();
        var user = (await Site.ActorAsync()).UserId!.Value;
        Assert.Null(await Site.RunAsync((DeleteAccount delete) => delete.RunAsync(user, CancellationToken.None)));

        Site.Sleep(days: 1);
        Assert.Equal(0, await Site.RunReportJobsAsync());
        Assert.Empty(await Site.IssuesAsync());
    }
}
