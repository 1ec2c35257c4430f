using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>A booking that somebody came for, with how it was paid and what went back.</summary>
public sealed record CollectedBooking(Booking Booking, IReadOnlyList<MeansLine> Means);

public static class CollectedBookings
{
    extension(CinemaDbContext db)
    {
        /// <summary>Null for what is no booking any more, or not yet: a hold of somebody who is still at it.</summary>
        public async Task<CollectedBooking?> BookingToCollectAsync(string reference, CancellationToken ct)
        {
            var written = BookingReference.Normalize(reference);
            var booking = await db.Bookings.WithEverything().SingleOrDefaultAsync(
                b => b.Reference == written && (b.ConfirmedAt != null || b.Status == BookingStatus.Held && b.Channel == SalesChannel.Phone), ct);
            if (booking is null)
                return null;

            var paid = await db.Payments.Where(p => p.BookingId == booking.Id && p.State == PaymentState.Paid)
                .GroupBy(p => p.Kind).Select(g => new MeansLine(g.Key, g.Count(), g.Sum(p => p.Amount), 0, g.Sum(p => p.Refunded))).ToListAsync(ct);
            return new(booking, [.. paid.OrderBy(p => p.Means)]);
        }
    }
}
