using CinemaSite.Data;

namespace CinemaSite.Bookings;

/// <summary>One use of a promo code, for staff. Times UTC; the discount in minor units.</summary>
public sealed record PromoUseOnList(
    string Reference, BookingStatus Status, string Film, DateTime StartsAt, DateTime AppliedAt, int Tickets, long Discount);

public static class PromoUseListQuery
{
    extension(CinemaDbContext db)
    {
        /// <summary>The uses of a code, the newest first.</summary>
        public IQueryable<PromoUseOnList> UsesOfCode(int promoCodeId) => db.PromoUses
            .Where(u => u.PromoCodeId == promoCodeId)
            .OrderByDescending(u => u.AppliedAt).ThenByDescending(u => u.Id)
            .Select(u => new PromoUseOnList(
                u.Booking.Reference, u.Booking.Status, u.Booking.Screening.Film.Title, u.Booking.Screening.StartsAt, u.AppliedAt,
                u.Booking.Tickets.Count, u.Booking.Tickets.Sum(t => t.Discount)));
    }
}
