using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting.Issues;

/// <summary>Has a report made after all that was given up or cancelled.</summary>
public class TryReportAgain(CinemaDbContext db)
{
    /// <summary>False when they have no such report.</summary>
    public Task<bool> RunAsync(int userId, int issueId, CancellationToken ct) => db.InTransactionAsync(
        async () => await db.ReportIssues.SingleOrDefaultAsync(i => i.Id == issueId && i.UserId == userId, ct) is { } issue
            && issue.TryAgain() && await db.SaveChangesAsync(ct) == 1,
        ct);
}
