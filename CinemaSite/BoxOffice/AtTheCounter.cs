using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>Seats kept for somebody who called. Time in UTC, money in minor units.</summary>
public sealed record KeptForCaller(
    string Reference, string Name, string Phone, string Email, int ScreeningId, string Film, DateTime StartsAt, DateTime HeldUntil,
    IReadOnlyList<string> Seats, long Total, string Currency);

public static class AtTheCounter
{
    extension(CinemaDbContext db)
    {
        /// <summary>The bookings that staff make, at the till or for somebody on the telephone.</summary>
        public IQueryable<Booking> CounterBookings() =>
            db.Bookings.Where(b => b.Channel == SalesChannel.Till || b.Channel == SalesChannel.Phone);

        /// <summary>The reference of seats that are held at the counter or kept for a caller, as it is written; null when there are none.</summary>
        public Task<string?> CounterReferenceAsync(string typed, CancellationToken ct)
        {
            var reference = BookingReference.Normalize(typed);
            return db.CounterBookings().Where(b => b.Reference == reference && b.Status == BookingStatus.Held)
                .Select(b => (string?)b.Reference).SingleOrDefaultAsync(ct);
        }

        /// <summary>What is kept for callers and waits to be collected; what has run out by <paramref name="now"/> (UTC) is not among it.</summary>
        public IQueryable<Booking> KeptForCallers(DateTime now) => db.Bookings
            .Where(b => b.Channel == SalesChannel.Phone && b.Status == BookingStatus.Held && b.HeldUntil > now)
            .OrderBy(b => b.Screening.StartsAt).ThenBy(b => b.CustomerName).ThenBy(b => b.Id);

        /// <summary>What came in for a booking, in the order in which it did.</summary>
        public Task<List<Payment>> PaymentsOfAsync(int bookingId, CancellationToken ct) =>
            db.Payments.AsNoTracking().Where(p => p.BookingId == bookingId && p.State == PaymentState.Paid).OrderBy(p => p.Id).ToListAsync(ct);
    }

    extension(IQueryable<Booking> bookings)
    {
        public IQueryable<KeptForCaller> AsKept() => bookings.Select(b => new KeptForCaller(
            b.Reference, b.CustomerName, b.Phone, b.Email, b.ScreeningId, b.Screening.Film.Title, b.Screening.StartsAt, b.HeldUntil,
            b.Tickets.OrderBy(t => t.Seat.RowIndex).ThenBy(t => t.Seat.Column).Select(t => t.Seat.Row + t.Seat.Number).ToList(),
            b.Tickets.Sum(t => t.Price - t.Discount + t.Fee), b.Currency));
    }
}
