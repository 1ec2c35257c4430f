using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting.Issues;

/// <summary>
/// Writes down which issues are due, for <see cref="MakeIssues"/> to make. A subscription moves on to the last of its dates in
/// the transaction that writes their issues, so each date has one, however often, late or at once this runs. Who may not read
/// reports at that moment has none for these dates.
/// </summary>
public class IssueReports(CinemaDbContext db, TimeProvider clock, AbleStaff staff)
{
    /// <summary>Answers how many were written down.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var subscriptions = await db.ReportSubscriptions.AsNoTracking().Where(s => s.EndedAt == null).OrderBy(s => s.Id).ToListAsync(ct);
        if (subscriptions is [])
            return 0;

        var cinemas = await db.Cinemas.AsNoTracking().ToDictionaryAsync(c => c.Id, ct);
        var readers = await staff.IdsAsync(Policies.ReadReports, ct);
        var written = 0;
        foreach (var subscription in subscriptions)
            written += await IssueAsync(subscription, cinemas[subscription.CinemaId], readers.Contains(subscription.UserId), now, ct);
        return written;
    }

    private async Task<int> IssueAsync(ReportSubscription subscription, Cinema cinema, bool reads, DateTime now, CancellationToken ct)
    {
        var dates = subscription.Rhythm.DatesDue(cinema, subscription.BeganAt, subscription.LastDate, now);
        if (dates is [])
            return 0;

        try
        {
            return await db.InTransactionAsync(async () =>
            {
                var moved = await db.ReportSubscriptions
                    .Where(s => s.Id == subscription.Id && s.EndedAt == null && s.LastDate == subscription.LastDate)
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastDate, dates[^1]), ct);
                if (moved == 0 || !reads)
                    return 0;

                foreach (var date in dates)
                    db.Add(ReportIssue.Of(subscription, date, now));
                return await db.SaveChangesAsync(ct);
            }, ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            return 0; // Another run was first.
        }
    }
}
