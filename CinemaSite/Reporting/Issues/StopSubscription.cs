using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting.Issues;

/// <summary>Ends somebody's subscription. What was not made or not sent by then is not any more; what is kept stays.</summary>
public class StopSubscription(CinemaDbContext db, TimeProvider clock)
{
    /// <summary>False when they have no such subscription.</summary>
    public Task<bool> RunAsync(int userId, int subscriptionId, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.InTransactionAsync(async () =>
        {
            if (await db.ReportSubscriptions.SingleOrDefaultAsync(s => s.Id == subscriptionId && s.UserId == userId, ct) is not { EndedAt: null } subscription)
                return false;

            subscription.Stop(now);
            foreach (var issue in await db.ReportIssues
                .Where(i => i.SubscriptionId == subscriptionId && (i.State == ReportState.Waiting || i.State == ReportState.Running)).ToListAsync(ct))
                issue.Cancel(now);
            await db.SaveChangesAsync(ct);
            return true;
        }, ct);
    }
}
