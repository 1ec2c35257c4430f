using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Notifications;

/// <summary>A notice that is to be sent once more.</summary>
public static class Repeats
{
    extension(CinemaDbContext db)
    {
        /// <summary>All mails of one notice, the first and its repeats.</summary>
        internal async Task<List<OutboxMessage>> MailsOfAsync(OutboxMessage notice, CancellationToken ct)
        {
            var (kind, subject) = (notice.Kind, notice.SubjectId);
            return (await db.Outbox.AsNoTracking().Where(m => m.SubjectId == subject && m.Kind == kind).ToListAsync(ct)).FindAll(m => m.Reason == notice.Reason);
        }

        /// <summary>
        /// Puts a notice into the outbox, as a repeat where it was there before. False while a mail of it is on its way. Inside the
        /// transaction that is the reason for it.
        /// </summary>
        /// <param name="notice">As it is written the first time.</param>
        public async Task<bool> SendAgainAsync(OutboxMessage notice, CancellationToken ct)
        {
            var mails = await db.MailsOfAsync(notice, ct);
            if (mails.Exists(m => m.IsWaiting))
                return false;

            db.Add(mails is [] ? notice : notice.Again(mails.Count + 1, notice.CreatedAt));
            await db.SaveChangesAsync(ct);
            return true;
        }
    }
}
