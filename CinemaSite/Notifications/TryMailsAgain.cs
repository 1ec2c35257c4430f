using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Notifications;

/// <summary>
/// Staff have mended why mails were given up, and all that are found are tried from the beginning: of each notice the newest, and
/// none that was sent once more since.
/// </summary>
public class TryMailsAgain(CinemaDbContext db)
{
    /// <summary>Answers how many there are to try.</summary>
    /// <param name="search">Only what was given up is looked for, whatever its state says.</param>
    public Task<int> RunAsync(Actor by, OutboxSearch search, CancellationToken ct) => db.InTransactionAsync(
        async () =>
        {
            var dead = await (search with { State = MailState.Dead }).In(db).AsTracking().ToListAsync(ct);
            var (kinds, subjects) = (dead.Select(m => m.Kind).Distinct().ToList(), dead.Select(m => m.SubjectId).Distinct().ToList());
            var mails = await db.Outbox.Where(m => subjects.Contains(m.SubjectId) && kinds.Contains(m.Kind)).ToListAsync(ct);
            var newest = mails.GroupBy(m => (m.Kind, m.Reason)).Where(notice => !notice.Any(m => m.IsWaiting)).Select(notice => notice.MaxBy(m => m.Id)!);
            var tried = newest.Intersect(dead).ToList();
            tried.ForEach(m => m.Revive(by.Now));

            await db.SaveChangesAsync(ct);
            if (tried is not [])
                await db.RecordAsync(by, new Deed("Had all mails tried again that were given up", nameof(OutboxMessage), "", $"{tried.Count}"), ct);
            return tried.Count;
        },
        ct);
}
