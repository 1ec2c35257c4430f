using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>What is typed or scanned at the till to find a booking: its reference, a name, an e-mail address, a ticket.</summary>
public static class CollectSearch
{
    private const int Most = 20;

    extension(CinemaDbContext db)
    {
        /// <summary>The references that fit: one where a ticket was scanned, even by a code that is no longer good. Seats that were let go are no bookings.</summary>
        /// <param name="now">UTC; what is still to come stands first.</param>
        public async Task<IReadOnlyList<FoundBooking>> FoundToCollectAsync(string typed, DateTime now, CancellationToken ct) =>
            await (ScannedCode.Find(typed) is { } code ? db.BookingsOfCode(code) : new BookingSearch(typed).In(db))
                .Where(b => b.ConfirmedAt != null || b.Status == BookingStatus.Held && b.Channel == SalesChannel.Phone)
                .OrderBy(b => b.Screening.EndsAt < now ? 1 : 0).ThenBy(b => b.Screening.StartsAt).ThenBy(b => b.Id)
                .Take(Most).AsLines().ToListAsync(ct);

        private IQueryable<Booking> BookingsOfCode(string code) => db.Bookings.Where(b => b.Tickets.Any(t =>
            t.Code == code || db.RetiredCodes.Any(r => r.Code == code && r.TicketId == t.Id)));
    }
}
