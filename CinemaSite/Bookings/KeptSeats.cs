using CinemaSite.Data;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>Seats that are not for sale: kept back for one screening, or broken in the auditorium.</summary>
public static class KeptSeats
{
    extension(CinemaDbContext db)
    {
        /// <summary>Takes away what kept these seats back and has run out by <paramref name="now"/> (UTC).</summary>
        internal Task ReleaseKeptAsync(int screeningId, IReadOnlyCollection<int> seatIds, DateTime now, CancellationToken ct) =>
            db.SeatClaims
                .Where(c => c.ScreeningId == screeningId && seatIds.Contains(c.SeatId) && c.KeptAs != null && c.HeldUntil <= now)
                .ExecuteDeleteAsync(ct);

        /// <summary>Those of the seats that are broken, as said aloud: "C7".</summary>
        internal Task<List<string>> LabelsOfBrokenAsync(IReadOnlyCollection<int> seatIds, CancellationToken ct) =>
            db.SeatPlans.SelectMany(p => p.Seats, (plan, seat) => new { plan.AuditoriumId, Seat = seat })
                .Where(s => seatIds.Contains(s.Seat.Id) && db.BrokenSeats.Any(b => b.AuditoriumId == s.AuditoriumId
                    && b.Section == s.Seat.Section && b.Row == s.Seat.Row && b.Number == s.Seat.Number))
                .OrderBy(s => s.Seat.RowIndex).ThenBy(s => s.Seat.Column)
                .Select(s => s.Seat.Row + s.Seat.Number)
                .ToListAsync(ct);

        /// <summary>What is kept back for a screening at <paramref name="now"/> (UTC), by seat.</summary>
        public Task<Dictionary<int, SeatClaim>> KeptSeatsAsync(int screeningId, DateTime now, CancellationToken ct) =>
            db.SeatClaims.AsNoTracking()
                .Where(c => c.ScreeningId == screeningId && c.KeptAs != null && (c.HeldUntil == null || c.HeldUntil > now))
                .ToDictionaryAsync(c => c.SeatId, ct);

        /// <summary>The auditorium's broken seats, in the order of their labels.</summary>
        public Task<List<BrokenSeat>> BrokenSeatsAsync(int auditoriumId, CancellationToken ct) =>
            db.BrokenSeats.AsNoTracking().Where(b => b.AuditoriumId == auditoriumId)
                .OrderBy(b => b.Section).ThenBy(b => b.Row).ThenBy(b => b.Number).ToListAsync(ct);
    }
}
