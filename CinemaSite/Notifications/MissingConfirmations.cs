using CinemaSite.Bookings;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Notifications;

public static class MissingConfirmations
{
    extension(CinemaDbContext db)
    {
        /// <summary>Whoever sold a booking put its confirmation into the outbox; this finds the ones of which that is not so.</summary>
        internal async Task QueueMissingConfirmationsAsync(DateTime now, CancellationToken ct)
        {
            var missing = db.Bookings.Where(b => b.Status == BookingStatus.Confirmed && b.ConfirmationSentAt == null && b.Email != ""
                && b.Tickets.Any(t => t.Status == TicketStatus.Active || t.Status == TicketStatus.Used)
                && !db.Outbox.Any(m => m.Kind == NoticeKind.BookingConfirmation && m.SubjectId == b.Id));
            if (!await missing.AnyAsync(ct))
                return;

            try
            {
                await db.InTransactionAsync(async () =>
                {
                    db.AddRange((await missing.ToListAsync(ct)).Select(booking => OutboxMessage.Confirmation(booking, now)));
                    return await db.SaveChangesAsync(ct);
                }, ct);
            }
            catch (DbUpdateException e) when (e.IsUniqueViolation())
            {
                // Another sender found them at the same moment.
                db.ChangeTracker.Clear();
            }
        }
    }
}
