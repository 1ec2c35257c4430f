using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

public static class EndHolds
{
    extension(CinemaDbContext db)
    {
        /// <summary>
        /// Ends those of the bookings that are still held and past their time: claims go, tickets are void, promo codes get
        /// their use back. Inside a transaction. Each step asks again, so a booking that is being paid for meanwhile is left alone.
        /// </summary>
        internal async Task<int> ExpireAsync(IQueryable<Booking> bookings, DateTime now, CancellationToken ct)
        {
            var ids = await bookings
                .Where(b => b.Status == BookingStatus.Held && b.HeldUntil <= now)
                .Select(b => b.Id)
                .ToListAsync(ct);
            return ids.Count == 0 ? 0 : await db.EndAsync(ids, BookingStatus.Expired, now, ct);
        }

        /// <summary>Frees the seats of bookings that are Held. Those with claims that are no longer held are passed over.</summary>
        internal async Task<int> EndAsync(IReadOnlyCollection<int> ids, BookingStatus status, DateTime? expiredBy, CancellationToken ct)
        {
            var claims = db.SeatClaims
                .Where(c => c.BookingId != null && ids.Contains(c.BookingId.Value) && c.HeldUntil != null && (expiredBy == null || c.HeldUntil <= expiredBy));
            await db.GiveBackToHouseAsync(claims, ct);
            await claims.ExecuteDeleteAsync(ct);
            var ended = await db.Bookings
                .Where(b => ids.Contains(b.Id) && b.Status == BookingStatus.Held && !db.SeatClaims.Any(c => c.BookingId == b.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(b => b.Status, status).SetProperty(b => b.HoldSlot, (int?)null), ct);
            await db.Tickets
                .Where(t => ids.Contains(t.BookingId) && t.Status == TicketStatus.Held && t.Booking.Status == status)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, TicketStatus.Void), ct);
            if (ended > 0)
                await db.GiveBackUsesAsync(ids, status, ct);
            return ended;
        }
    }
}
