using CinemaSite.Data;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>A screening as the schedule shows it, whatever its state. Times UTC.</summary>
public sealed record ScreeningOnBoard(
    int Id, string Title, int AuditoriumId, DateTime StartsAt, DateTime EndsAt, DateOnly BusinessDate, int AdsMinutes,
    ScreeningStatus Status, List<ScreeningAttribute> Attributes, int Seats, int Sold, int Held);

/// <summary>A screening on its own page at the desk. <paramref name="WasBooked"/>: ever, however that ended.</summary>
public sealed record ScreeningAtDesk(Screening Screening, int Seats, int Sold, int Held, bool WasBooked)
{
    /// <summary>Nothing may change any more but what is special about it and its house seats.</summary>
    public bool IsLocked(DateTime now) => Sold + Held > 0 || Screening.StartsAt <= now || Screening.Status == ScreeningStatus.Cancelled;
}

public static class ScheduleBoard
{
    extension(CinemaDbContext db)
    {
        /// <summary>The screenings of a cinema's business dates from the first to the last, by start, in one query.</summary>
        /// <param name="now">UTC; decides which holds still count.</param>
        public Task<List<ScreeningOnBoard>> BoardAsync(int cinemaId, DateOnly first, DateOnly last, DateTime now, CancellationToken ct) => (
            from screening in db.Screenings.AsNoTracking()
            where screening.Auditorium.CinemaId == cinemaId && screening.BusinessDate >= first && screening.BusinessDate <= last
            orderby screening.StartsAt, screening.Id
            select new ScreeningOnBoard(
                screening.Id, screening.Film.Title, screening.AuditoriumId, screening.StartsAt, screening.EndsAt,
                screening.BusinessDate, screening.AdsMinutes, screening.Status, screening.Attributes,
                screening.SeatPlan.Seats.Count,
                db.SeatClaims.Count(c => c.ScreeningId == screening.Id && c.KeptAs == null && c.HeldUntil == null),
                db.SeatClaims.Count(c => c.ScreeningId == screening.Id && c.KeptAs == null && c.HeldUntil > now))).ToListAsync(ct);

        public async Task<ScreeningAtDesk?> ScreeningAtDeskAsync(int screeningId, DateTime now, CancellationToken ct) => await (
            from screening in db.Screenings.AsNoTracking().Include(s => s.Film).Include(s => s.Auditorium.Cinema)
            where screening.Id == screeningId
            select new ScreeningAtDesk(
                screening,
                screening.SeatPlan.Seats.Count,
                db.SeatClaims.Count(c => c.ScreeningId == screening.Id && c.KeptAs == null && c.HeldUntil == null),
                db.SeatClaims.Count(c => c.ScreeningId == screening.Id && c.KeptAs == null && c.HeldUntil > now),
                db.Bookings.Any(b => b.ScreeningId == screening.Id))).SingleOrDefaultAsync(ct);
    }
}
