using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Reporting.Issues;
using CinemaSite.Reporting.Reports;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Reporting.Issues;

public sealed class MakeIssueTests : SiteTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private readonly APlainReport report = new();
    private readonly CutPower power = new();

    public MakeIssueTests() => Site.With(report.Use).With(power.Use);

    public override async ValueTask InitializeAsync() => await ACinema.With().InAsync(Site);

    [Fact]
    public async Task A_report_that_was_asked_for_is_made_kept_and_not_mailed()
    {
        var id = await Site.AskForReportAsync(Monday.AddDays(-120), Monday);
        Assert.True(await Site.MakeIssueAsync(id));
        Assert.False(await Site.MakeIssueAsync(id));

        var issue = await Site.IssueAsync(id);
        Assert.Equal((ReportState.Done, 2, 2), (issue.State, issue.StepsDone, issue.Steps));
        var user = (await Site.ActorAsync()).UserId!.Value;
        var kept = await Site.RunAsync((CinemaDbContext db) => db.KeptReportBodyAsync(user, id, CancellationToken.None));
        Assert.Equal((121, 1200L), (kept!.Parts[0].Table.Rows.Count, kept.Figures[0].Value));
        Assert.Equal(new Bar("1", 1200, 1000), Assert.Single(Assert.IsType<BarChart>(kept.Parts[0].Chart).Bars));
        Assert.Empty(await Site.DatesMailedAsync());
    }

    [Fact]
    public async Task Another_persons_report_is_not_found()
    {
        var id = await Site.AskForReportAsync(Monday, Monday);
        await Site.MakeIssueAsync(id);
        var other = (await Site.ActorAsync(Roles.Admin)).UserId!.Value;

        Assert.Null(await Site.RunAsync((CinemaDbContext db) => db.KeptReportAsync(other, id, CancellationToken.None)));
        Assert.Null(await Site.RunAsync((CinemaDbContext db) => db.KeptReportBodyAsync(other, id, CancellationToken.None)));
        Assert.Empty(await Site.RunAsync((CinemaDbContext db) => db.KeptReportsAsync(other, CancellationToken.None)));
        Assert.False(await Site.RunAsync((CancelReport cancel) => cancel.RunAsync(other, id, CancellationToken.None)));
        Assert.False(await Site.RunAsync((TryReportAgain again) => again.RunAsync(other, id, CancellationToken.None)));
    }

    [Fact]
    public async Task Whoever_asks_for_the_same_while_it_is_made_is_led_to_it()
    {
        var id = await Site.AskForReportAsync(Monday, Monday);
        Assert.Equal(id, await Site.AskForReportAsync(Monday, Monday));
        Assert.NotEqual(id, await Site.AskForReportAsync(Monday, Monday, language: "es"));
        Assert.NotEqual(id, await Site.AskForReportAsync(Monday, Monday, Roles.Admin));
        await Site.MakeIssuesAsync();
        Assert.NotEqual(id, await Site.AskForReportAsync(Monday, Monday));
    }

    [Fact]
    public async Task It_speaks_the_language_that_it_was_asked_for_in()
    {
        var id = await Site.AskForReportAsync(Monday, Monday, language: "es");
        await Site.MakeIssuesAsync();

        Assert.Contains("Día", (await Site.IssueAsync(id)).Body!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_workers_at_once_make_it_once()
    {
        for (var round = 0; round < 25; round++)
        {
            var id = await Site.AskForReportAsync(Monday, Monday.AddDays(round));
            var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Site.MakeIssueAsync(id))));
            Assert.Single(made, m => m);
        }

        Assert.Equal(25, report.Made);
    }

    [Fact]
    public async Task Whose_lease_ran_out_over_it_does_not_finish_what_another_finished()
    {
        await Site.SubscribeAsync(ReportRhythm.Daily);
        Site.Sleep(days: 1);
        await Site.RunAsync((IssueReports issue) => issue.RunAsync(CancellationToken.None));
        var id = Assert.Single(await Site.IssuesAsync()).Id;
        report.Halfway = async _ =>
        {
            report.Halfway = _ => Task.CompletedTask;
            Site.Clock.Advance(MakeIssue.Lease);
            Assert.True(await Site.MakeIssueAsync(id));
        };

        Assert.False(await Site.MakeIssueAsync(id));
        Assert.Equal((ReportState.Done, 2), ((await Site.IssueAsync(id)).State, (await Site.IssueAsync(id)).Turn));
        Assert.Single(await Site.DatesMailedAsync());
    }

    [Fact]
    public async Task Cut_off_at_any_step_the_next_run_leaves_each_date_one_issue_and_one_mail()
    {
        await Site.SubscribeAsync(ReportRhythm.Daily);
        var day = Monday;
        var steps = await power.AtEachStepAsync(
            async () =>
            {
                Site.Sleep(days: 1);
                day = day.AddDays(1);
                await Site.RunReportJobsAsync();
            },
            async () =>
            {
                Site.Wait(MakeIssue.Lease.TotalMinutes);
                await Site.RunReportJobsAsync();
                Assert.Equal(Enumerable.Range(1, day.DayNumber - Monday.DayNumber).Select(Monday.AddDays), await Site.DatesMailedAsync());
            });

        Assert.InRange(steps, 15, 60);
        Assert.All(await Site.IssuesAsync(), i => Assert.Equal((ReportState.Done, 0), (i.State, i.Failures)));
    }

    [Fact]
    public async Task One_that_is_cancelled_on_the_way_stops_at_its_next_step_and_is_never_done()
    {
        var user = (await Site.ActorAsync()).UserId!.Value;
        var id = await Site.AskForReportAsync(Monday, Monday);
        report.Halfway = async _ =>
        {
            Assert.Equal((1, 2), ((await Site.IssueAsync(id)).StepsDone, (await Site.IssueAsync(id)).Steps));
            Assert.True(await Site.RunAsync((CancelReport cancel) => cancel.RunAsync(user, id, CancellationToken.None)));
        };

        Assert.False(await Site.MakeIssueAsync(id));
        Assert.Equal((ReportState.Cancelled, null, 0), ((await Site.IssueAsync(id)).State, (await Site.IssueAsync(id)).Body, report.Made));
        Assert.False(await Site.RunAsync((CancelReport cancel) => cancel.RunAsync(user, id, CancellationToken.None)));

        report.Halfway = _ => Task.CompletedTask;
        Assert.True(await Site.RunAsync((TryReportAgain again) => again.RunAsync(user, id, CancellationToken.None)));
        Assert.True(await Site.MakeIssueAsync(id));
    }

    [Fact]
    public async Task One_that_fails_is_tried_less_and_less_often_and_then_waits_for_somebody()
    {
        var user = (await Site.ActorAsync()).UserId!.Value;
        var id = await Site.AskForReportAsync(Monday, Monday);
        var other = await Site.AskForReportAsync(Monday, Monday.AddDays(1));
        report.Halfway = request => request.Period.Days == 1 ? throw new InvalidOperationException("No such film") : Task.CompletedTask;
        foreach (var minutes in new[] { 1, 2, 4, 8 })
        {
            await Assert.ThrowsAsync<AggregateException>(Site.MakeIssuesAsync);
            Assert.Equal((ReportState.Waiting, "No such film"), ((await Site.IssueAsync(id)).State, (await Site.IssueAsync(id)).LastError));
            Site.Wait(minutes - 0.1);
            Assert.Equal(0, await Site.MakeIssuesAsync());
            Site.Wait(0.1);
        }

        Assert.Equal(ReportState.Done, (await Site.IssueAsync(other)).State);
        await Assert.ThrowsAsync<AggregateException>(Site.MakeIssuesAsync);
        Assert.Equal(ReportState.Failed, (await Site.IssueAsync(id)).State);
        Assert.Equal(0, await Site.MakeIssuesAsync());

        report.Halfway = _ => Task.CompletedTask;
        Assert.True(await Site.RunAsync((TryReportAgain again) => again.RunAsync(user, id, CancellationToken.None)));
        Assert.Equal(1, await Site.MakeIssuesAsync());
        Assert.Equal((ReportState.Done, null), ((await Site.IssueAsync(id)).State, (await Site.IssueAsync(id)).LastError));
    }

    [Fact]
    public async Task When_the_site_shuts_down_the_next_one_need_not_wait()
    {
        var id = await Site.AskForReportAsync(Monday, Monday);
        using var shutDown = new CancellationTokenSource();
        report.Halfway = _ => shutDown.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Site.RunAsync((MakeIssue make) => make.RunAsync(id, shutDown.Token)));

        report.Halfway = _ => Task.CompletedTask;
        Assert.Equal((ReportState.Waiting, 0), ((await Site.IssueAsync(id)).State, (await Site.IssueAsync(id)).Failures));
        Assert.True(await Site.MakeIssueAsync(id));
    }
}
