using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting.Issues;

/// <summary>Calls off a report that is not made yet. Whoever is at it notices at its next step, and finishes nothing.</summary>
public class CancelReport(CinemaDbContext db, TimeProvider clock)
{
    /// <summary>False when they have no such report, or it has ended.</summary>
    public Task<bool> RunAsync(int userId, int issueId, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.InTransactionAsync(
            async () => await db.ReportIssues.SingleOrDefaultAsync(i => i.Id == issueId && i.UserId == userId, ct) is { } issue
                && issue.Cancel(now) && await db.SaveChangesAsync(ct) == 1,
            ct);
    }
}
