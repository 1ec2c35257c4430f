using System.ComponentModel.DataAnnotations;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Notifications;

/// <summary>How long copies of mails are kept, configured under "Email".</summary>
public sealed class MailKeeping
{
    [Range(1, 3650)]
    public int DaysBodiesKept { get; init; } = 30;
}

/// <summary>
/// Throws away what was kept of old mails: what they said, whom they went to. That there was one stays in the outbox, so that it is
/// not written twice. A mail that is still being tried keeps its body.
/// </summary>
public class PurgeMailBodies(CinemaDbContext db, TimeProvider clock, IOptions<MailKeeping> options)
{
    private const int AtOnce = 500;

    /// <summary>Answers of how many mails.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-options.Value.DaysBodiesKept);
        var purged = 0;
        for (var some = AtOnce; some == AtOnce; purged += some)
            some = await db.InTransactionAsync(() => PurgeSomeAsync(before, ct), ct);
        return purged;
    }

    private async Task<int> PurgeSomeAsync(DateTime before, CancellationToken ct)
    {
        var old = await db.Outbox.Where(m => m.CreatedAt < before && (m.SentAt != null || m.DiedAt != null)
                && (m.Address != null || db.MailCopies.Any(c => c.OutboxId == m.Id)))
            .OrderBy(m => m.Id).Select(m => m.Id).Take(AtOnce).ToListAsync(ct);
        await db.MailCopies.Where(c => old.Contains(c.OutboxId)).ExecuteDeleteAsync(ct);
        await db.Outbox.Where(m => old.Contains(m.Id)).ExecuteUpdateAsync(set => set.SetProperty(m => m.Address, (string?)null), ct);
        return old.Count;
    }
}
