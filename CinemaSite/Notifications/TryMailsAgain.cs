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
            var tried = 0;
            foreach (var message in dead.GroupBy(m => (m.Kind, m.Reason)).Select(notice => notice.MaxBy(m => m.Id)!))
            {
                if ((await db.MailsOfAsync(message, ct)).Exists(other => other.IsWaiting || other.Id > message.Id))
                    continue;

                message.Revive(by.Now);
                tried++;
            }

            await db.SaveChangesAsync(ct);
            if (tried > 0)
                await db.RecordAsync(by, new Deed("Had all mails tried again that were given up", nameof(OutboxMessage), "", $"{tried}"), ct);
            return tried;
        },
        ct);
}
