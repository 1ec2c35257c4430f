using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.WaitingList;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting;

/// <summary>What must always be true of those who wait for seats; one line for each breach.</summary>
internal static class VerifyWaitingList
{
    extension(CinemaDbContext db)
    {
        public async Task<IEnumerable<string>> BreaksInWaitingListAsync(CancellationToken ct) =>
        [
            .. (await db.WaitingEntries.Where(e => (e.State == WaitingState.Offered || e.State == WaitingState.Bought)
                    && (e.Booking == null || e.Booking.ScreeningId != e.ScreeningId || !e.Booking.IsOffered))
                .Select(e => e.Id).ToListAsync(ct)).Select(id => $"waiting list: entry {id} was offered seats, and none are held for it"),
            .. (await db.WaitingEntries.Where(e => e.State == WaitingState.Bought && e.Booking!.ConfirmedAt == null)
                .Select(e => e.Id).ToListAsync(ct)).Select(id => $"waiting list: entry {id} says that it bought seats, and nothing was sold"),
            .. (await db.WaitingEntries.Where(e => e.State == WaitingState.Waiting && e.BookingId != null)
                .Select(e => e.Id).ToListAsync(ct)).Select(id => $"waiting list: entry {id} waits and has seats all the same"),
            .. (await db.WaitingEntries.Where(e => e.State == WaitingState.Offered && e.Booking!.Status == BookingStatus.Held && e.TakenAt == null
                    && !db.Outbox.Any(m => m.Kind == NoticeKind.WaitingListOffer && m.SubjectId == e.Id))
                .Select(e => e.Id).ToListAsync(ct)).Select(id => $"waiting list: entry {id} was offered seats, and nobody tells it"),
            .. (await db.WaitingEntries.Where(e => e.BookingId != null).GroupBy(e => e.BookingId).Where(g => g.Count() > 1).Select(g => g.Key)
                .ToListAsync(ct)).Select(id => $"waiting list: the seats of booking {id} were offered twice"),
            .. (await db.WaitingEntries.Where(e => e.State == WaitingState.Waiting || e.State == WaitingState.Offered)
                .GroupBy(e => new { e.ScreeningId, e.EmailHash }).Where(g => g.Count() > 1).Select(g => g.Key.ScreeningId)
                .ToListAsync(ct)).Select(id => $"waiting list: somebody waits twice for screening {id}"),
        ];
    }
}
