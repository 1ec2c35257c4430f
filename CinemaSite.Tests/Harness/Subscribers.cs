using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Reporting.Issues;
using CinemaSite.Reporting.Reports;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Harness;

/// <summary>Staff who subscribe to the sales report, and the jobs that look after them.</summary>
public static class Subscribers
{
    extension(TheSite site)
    {
        public async Task<int> SubscribeAsync(ReportRhythm rhythm, string role = Roles.Manager, string language = "en", Breakdown by = Breakdown.Day, ReportKind kind = ReportKind.Sales)
        {
            var (user, cinema) = ((await site.ActorAsync(role)).UserId!.Value, await site.CinemaIdAsync());
            Assert.True(await site.RunAsync((SubscribeToReport subscribe) =>
                subscribe.RunAsync(user, cinema, kind, by, rhythm, language, CancellationToken.None)));
            return await site.RunAsync((CinemaDbContext db) => db.ReportSubscriptions.MaxAsync(s => s.Id));
        }

        public Task<int> CinemaIdAsync() => site.RunAsync((CinemaDbContext db) => db.Cinemas.Select(c => c.Id).FirstAsync());

        /// <summary>What the jobs do each few minutes; answers how many reports were made.</summary>
        public async Task<int> RunReportJobsAsync()
        {
            await site.RunAsync((IssueReports issue) => issue.RunAsync(CancellationToken.None));
            return await site.MakeIssuesAsync();
        }

        public Task<int> MakeIssuesAsync() => site.RunAsync((MakeIssues make) => make.RunAsync(CancellationToken.None));

        public Task<bool> MakeIssueAsync(int id) => site.RunAsync((MakeIssue make) => make.RunAsync(id, CancellationToken.None));

        public async Task<int> AskForReportAsync(DateOnly first, DateOnly last, string role = Roles.Manager, string language = "en")
        {
            var (user, cinema) = ((await site.ActorAsync(role)).UserId!.Value, await site.CinemaIdAsync());
            return await site.RunAsync((AskForReport ask) => ask.RunAsync(user, new(ReportKind.Sales, cinema, new(first, last)), language, CancellationToken.None));
        }

        public Task<List<ReportIssue>> IssuesAsync() =>
            site.RunAsync((CinemaDbContext db) => db.ReportIssues.AsNoTracking().OrderBy(i => i.Id).ToListAsync());

        public async Task<ReportIssue> IssueAsync(int id) => (await site.IssuesAsync()).Single(i => i.Id == id);

        /// <summary>The dates of the issues that are made, in the order in which their mails were written.</summary>
        public Task<List<DateOnly>> DatesMailedAsync() => site.RunAsync((CinemaDbContext db) => db.Outbox
            .Where(m => m.Kind == NoticeKind.ScheduledReport).OrderBy(m => m.Id)
            .Join(db.ReportIssues.Where(i => i.State == ReportState.Done), m => m.SubjectId, i => i.Id, (_, i) => i.Date!.Value).ToListAsync());

        /// <summary>Days on which nothing at all happens.</summary>
        public void Sleep(int days) => site.Wait(days * 24 * 60);

        /// <summary>Lets the time pass in steps, with the jobs after each.</summary>
        public async Task LetPassAsync(TimeSpan time, TimeSpan step)
        {
            for (var passed = TimeSpan.Zero; passed < time; passed += step)
            {
                site.Wait(step.TotalMinutes);
                await site.RunReportJobsAsync();
            }
        }
    }
}
