using CinemaSite.Data;
using CinemaSite.Reporting.Reports;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting.Issues;

/// <summary>Subscribes a member of staff to a report, from the next date on. Who has the same already keeps it, in the language in which it is asked for now.</summary>
public class SubscribeToReport(CinemaDbContext db, TimeProvider clock)
{
    /// <summary>False when there was the same already, in the same language.</summary>
    public async Task<bool> RunAsync(
        int userId, int cinemaId, ReportKind kind, Breakdown by, ReportRhythm rhythm, string language, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        try
        {
            return await db.InTransactionAsync(async () =>
            {
                if (await db.ReportSubscriptions.SingleOrDefaultAsync(
                    s => s.EndedAt == null && s.UserId == userId && s.CinemaId == cinemaId && s.Kind == kind && s.By == by && s.Rhythm == rhythm, ct) is { } same)
                    same.Speak(language);
                else
                    db.Add(ReportSubscription.Begin(userId, cinemaId, kind, by, rhythm, language, now));
                return await db.SaveChangesAsync(ct) == 1;
            }, ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            return false; // Pressed twice at the same moment.
        }
    }
}
