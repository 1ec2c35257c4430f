using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

public static class BookingQuery
{
    extension(IQueryable<Booking> bookings)
    {
        /// <summary>With all that a page about it shows: film, place, tickets with seats and types. One query, nothing tracked.</summary>
        public IQueryable<Booking> WithEverything() => bookings.AsNoTracking()
            .Include(b => b.Screening.Film)
            .Include(b => b.Screening.Auditorium.Cinema)
            .Include(b => b.Tickets.OrderBy(t => t.Seat.RowIndex).ThenBy(t => t.Seat.Column)).ThenInclude(t => t.Seat)
            .Include(b => b.Tickets).ThenInclude(t => t.TicketType);
    }
}
