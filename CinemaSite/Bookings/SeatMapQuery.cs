using CinemaSite.Data;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

public static class SeatMapQuery
{
    extension(CinemaDbContext db)
    {
        /// <summary>A screening with all that selling it needs; null when there is none or it is not published.</summary>
        public Task<Screening?> ScreeningForSaleAsync(int screeningId, CancellationToken ct) =>
            db.Screenings.AsNoTracking()
                .Include(s => s.Film)
                .Include(s => s.Auditorium.Cinema)
                .SingleOrDefaultAsync(s => s.Id == screeningId && s.Status == ScreeningStatus.Published, ct);

        /// <summary>The seats of a screening's plan as they stand at <paramref name="now"/> (UTC), in one query.</summary>
        public async Task<SeatMap> SeatMapAsync(int screeningId, int seatPlanId, DateTime now, CancellationToken ct) =>
            new(screeningId, await db.SeatsOnMap(screeningId, seatPlanId, now).ToListAsync(ct));

        internal IQueryable<SeatOnMap> SeatsOnMap(int screeningId, int seatPlanId, DateTime now) =>
            from plan in db.SeatPlans
            where plan.Id == seatPlanId
            from seat in plan.Seats
            orderby seat.RowIndex, seat.Column
            let taken = db.SeatClaims.Any(c => c.ScreeningId == screeningId && c.SeatId == seat.Id && c.BookingId != null
                && (c.HeldUntil == null || c.HeldUntil > now))
            let house = db.SeatClaims.Any(c => c.ScreeningId == screeningId && c.SeatId == seat.Id && c.BookingId == null
                    && (c.HeldUntil == null || c.HeldUntil > now))
                || db.BrokenSeats.Any(b => b.AuditoriumId == plan.AuditoriumId
                    && b.Section == seat.Section && b.Row == seat.Row && b.Number == seat.Number)
            select new SeatOnMap(
                seat.Id, seat.Section, seat.Row, seat.Number, seat.RowIndex, seat.Column, seat.Kind, seat.Category, seat.Group,
                taken ? SeatState.Taken : house ? SeatState.House : SeatState.Free);
    }
}
