using CinemaSite.Data;
using CinemaSite.Reporting.Reports;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting.Issues;

/// <summary>Has a report made by a job. Who asks for the same again while it is being made is led to that one.</summary>
public class AskForReport(CinemaDbContext db, TimeProvider clock)
{
    /// <summary>A report over more days than these is worth a job.</summary>
    public const int LongDays = 100;

    /// <returns>The id of the issue, for <see cref="MakeIssue"/>.</returns>
    public Task<int> RunAsync(int userId, ReportRequest request, string language, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.InTransactionAsync(async () =>
        {
            var (kind, by, first, last) = (request.Kind, request.By, request.Period.First, request.Period.Last);
            var same = await db.ReportIssues
                .Where(i => i.UserId == userId && i.SubscriptionId == null && i.CinemaId == request.CinemaId && i.Language == language
                    && i.Kind == kind && i.By == by && i.First == first && i.Last == last
                    && (i.State == ReportState.Waiting || i.State == ReportState.Running))
                .Select(i => i.Id).FirstOrDefaultAsync(ct);
            if (same != 0)
                return same;

            var issue = ReportIssue.AskedFor(userId, request, language, now);
            db.Add(issue);
            await db.SaveChangesAsync(ct);
            return issue.Id;
        }, ct);
    }
}
