using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Notifications;

/// <summary>
/// Staff want a mail sent once more. One that was given up is tried from the beginning; one that was sent is written anew, as a mail
/// of its own with a Message-ID of its own, if there is still a reason for it.
/// </summary>
public class SendMailAgain(CinemaDbContext db)
{
    private static readonly Refusal OnItsWay = new("This mail is on its way already.");

    /// <summary>Null once it is on its way.</summary>
    public async Task<Refusal?> RunAsync(Actor by, int id, CancellationToken ct)
    {
        try
        {
            return await db.InTransactionAsync(() => SendAsync(by, id, ct), ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            // Somebody else pressed the same button at the same moment.
            db.ChangeTracker.Clear();
            return OnItsWay;
        }
    }

    private async Task<Refusal?> SendAsync(Actor by, int id, CancellationToken ct)
    {
        if (await db.Outbox.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } message)
            return new Refusal("This mail is no longer there.");

        var all = await db.MailsOfAsync(message, ct);
        if (all.Exists(m => m.IsWaiting))
            return OnItsWay;

        if (message.State == MailState.Dead)
            message.Revive(by.Now);
        else
            db.Add(message.Again(all.Count + 1, by.Now));
        await db.SaveChangesAsync(ct);
        await db.RecordAsync(by, new Deed("Sent a mail again", nameof(OutboxMessage), $"{id}", message.Key), ct);
        return null;
    }
}
