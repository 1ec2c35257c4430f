using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Reporting.Reports;
using CinemaSite.Scheduling;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting.Audience;

/// <summary>
/// A screening that has begun, and who has a ticket for it. Reports of the audience count it on its own business date, whenever its
/// tickets were sold, as they stand when the report is made: what was given back meanwhile is not in it.
/// </summary>
/// <param name="StartsAt">Of the cinema's clocks.</param>
/// <param name="IsOver">Nobody comes any more.</param>
internal sealed record BegunScreening(
    int Id, int FilmId, string Film, int AuditoriumId, string Auditorium, int SeatPlanId, DateTime StartsAt, DateOnly BusinessDate, bool IsOver)
{
    public int Seats { get; init; }

    public int Sold { get; init; }

    public int Admitted { get; init; }

    /// <summary>Of those admitted: let in by a manager after the usual time.</summary>
    public int Late { get; init; }

    public int NoShows => IsOver ? Sold - Admitted : 0;
}

internal static class BegunScreenings
{
    extension(CinemaDbContext db)
    {
        /// <param name="now">UTC.</param>
        public IQueryable<Screening> Begun(Asked asked, DateTime now)
        {
            var (cinemaId, first, last) = (asked.Cinema.Id, asked.Period.First, asked.Period.Last);
            return db.Screenings.Where(s => s.Auditorium.CinemaId == cinemaId && s.BusinessDate >= first && s.BusinessDate <= last
                && s.Status == ScreeningStatus.Published && s.StartsAt <= now);
        }

        /// <summary>Tickets that are good, or were when somebody came in with them.</summary>
        public IQueryable<Ticket> TicketsOf(IQueryable<Screening> screenings) =>
            from s in screenings
            join t in db.Tickets on s.Id equals t.ScreeningId
            where t.Status == TicketStatus.Active || t.Status == TicketStatus.Used
            select t;

        /// <summary>In the order of their start.</summary>
        /// <param name="now">UTC.</param>
        public async Task<IReadOnlyList<BegunScreening>> BegunAsync(Asked asked, DateTime now, CancellationToken ct)
        {
            var begun = db.Begun(asked, now);
            var seats = await db.SeatPlans.Select(p => new { p.Id, p.Seats.Count }).ToDictionaryAsync(p => p.Id, p => p.Count, ct);
            var tickets = await db.TicketsOf(begun).GroupBy(t => t.ScreeningId)
                .Select(g => new { g.Key, Sold = g.Count(), Admitted = g.Count(t => t.Status == TicketStatus.Used) }).ToDictionaryAsync(g => g.Key, ct);
            var late = await db.Admissions
                .Where(a => a.IsLate && a.Answer == DoorAnswer.Admitted && a.UndoneAt == null && a.Ticket!.Status == TicketStatus.Used
                    && begun.Any(s => s.Id == a.Ticket.ScreeningId))
                .GroupBy(a => a.Ticket!.ScreeningId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
            var screenings = await begun.OrderBy(s => s.StartsAt).ThenBy(s => s.Auditorium.Name)
                .Select(s => new { s.Id, s.FilmId, s.Film.Title, s.AuditoriumId, s.Auditorium.Name, s.SeatPlanId, s.StartsAt, s.BusinessDate, IsOver = s.EndsAt <= now })
                .ToListAsync(ct);
            return screenings.ConvertAll(s => new BegunScreening(
                s.Id, s.FilmId, s.Title, s.AuditoriumId, s.Name, s.SeatPlanId, asked.Cinema.TimeZone.ToLocal(s.StartsAt), s.BusinessDate, s.IsOver)
            {
                Seats = seats.GetValueOrDefault(s.SeatPlanId),
                Sold = tickets.GetValueOrDefault(s.Id)?.Sold ?? 0,
                Admitted = tickets.GetValueOrDefault(s.Id)?.Admitted ?? 0,
                Late = late.GetValueOrDefault(s.Id),
            });
        }
    }
}
