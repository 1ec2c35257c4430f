using CinemaSite.Data;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>A screening to come and the version of the seats that it is on. <see cref="StartsAt"/> is UTC.</summary>
public sealed record ScreeningOnPlan(int Id, string Film, DateTime StartsAt, int Version, ScreeningStatus Status, bool IsInUse);

public static class SeatPlanUse
{
    extension(CinemaDbContext db)
    {
        /// <summary>Those of the screenings of which somebody holds or has bought a seat. A hold counts until it is ended.</summary>
        public IQueryable<Screening> InUse(IQueryable<Screening> screenings) => screenings.Where(s =>
            db.SeatClaims.Any(c => c.ScreeningId == s.Id && c.KeptAs == null)
            || db.Tickets.Any(t => t.ScreeningId == s.Id && (t.Status == TicketStatus.Active || t.Status == TicketStatus.Used)));

        /// <summary>The screenings of an auditorium that begin after <paramref name="now"/> (UTC), by time.</summary>
        public Task<List<ScreeningOnPlan>> ScreeningsByPlanAsync(int auditoriumId, DateTime now, CancellationToken ct) =>
            db.Screenings
                .Where(s => s.AuditoriumId == auditoriumId && s.StartsAt > now)
                .OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
                .Select(s => new ScreeningOnPlan(s.Id, s.Film.Title, s.StartsAt, s.SeatPlan.Version, s.Status,
                    db.SeatClaims.Any(c => c.ScreeningId == s.Id && c.KeptAs == null && (c.HeldUntil == null || c.HeldUntil > now))))
                .ToListAsync(ct);

        /// <summary>A screening as staff see it, published or not; null when there is none.</summary>
        public Task<Screening?> ScreeningForDeskAsync(int screeningId, CancellationToken ct) =>
            db.Screenings.AsNoTracking().Include(s => s.Film).Include(s => s.Auditorium.Cinema).SingleOrDefaultAsync(s => s.Id == screeningId, ct);

        /// <summary>After a screening was moved: seats kept back are released as long before the new start as before the old one.</summary>
        public async Task RetimeKeptSeatsAsync(Screening screening, CancellationToken ct)
        {
            foreach (var claim in await db.SeatClaims.Where(c => c.ScreeningId == screening.Id && c.KeptAs != null).ToListAsync(ct))
                claim.Retime(screening.StartsAt);
        }
    }

    /// <summary>As the history names it: "Ran, 2026-03-02 19:30: A5, A6".</summary>
    internal static string NameWith(this Screening screening, IEnumerable<string> seats) =>
        $"{screening.Film.Title}, {screening.Auditorium.Cinema.TimeZone.ToLocal(screening.StartsAt):yyyy-MM-dd HH:mm}: {string.Join(", ", seats)}";
}
