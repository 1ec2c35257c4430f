using CinemaSite.Data;

namespace CinemaSite.Bookings;

public static class OwnBookings
{
    extension(CinemaDbContext db)
    {
        /// <summary>
        /// The bookings that a holder may see: bought in this browser, by this account, or looked up here with reference
        /// and e-mail. What is not among them is not found.
        /// </summary>
        public IQueryable<Booking> BookingsOf(Holder? holder) => holder is null
            ? db.Bookings.Where(b => false)
            : db.Bookings.Where(b =>
                holder.VisitorHash != "" && b.VisitorHash == holder.VisitorHash
                || holder.UserId != null && b.UserId == holder.UserId
                || holder.VisitorHash != "" && db.BookingAccesses.Any(a => a.BookingId == b.Id && a.VisitorHash == holder.VisitorHash));
    }
}
