using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Ticketing;

/// <summary>A screening as the door sees it: how many are in, of how many that have tickets. Times UTC.</summary>
public sealed record DoorScreening(
    int Id, DateTime StartsAt, DateTime EndsAt, string Film, string Auditorium, string TimeZoneId, ScreeningStatus Status, int In, int Expected)
{
    public DateTime LocalStart => ToLocal(StartsAt);

    public DateTime ToLocal(DateTime utc) => TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId).ToLocal(utc);

    public int Percent => Expected == 0 ? 0 : In * 100 / Expected;

    public bool IsOpen(DoorOptions door, DateTime now) => now >= StartsAt.AddMinutes(-door.OpensMinutesBefore) && now <= StartsAt.AddMinutes(door.LateMinutes);
}

public static class DoorScreenings
{
    extension(CinemaDbContext db)
    {
        /// <summary>Those of a day that are published, by time.</summary>
        public async Task<IReadOnlyList<DoorScreening>> DoorScreeningsAsync(DateOnly day, CancellationToken ct) =>
            await db.AtTheDoor(db.Screenings.Where(s => s.BusinessDate == day && s.Status == ScreeningStatus.Published)).ToListAsync(ct);

        public Task<DoorScreening?> DoorScreeningAsync(int id, CancellationToken ct) =>
            db.AtTheDoor(db.Screenings.Where(s => s.Id == id && s.Status != ScreeningStatus.Draft)).SingleOrDefaultAsync(ct);

        private IQueryable<DoorScreening> AtTheDoor(IQueryable<Screening> screenings) => screenings
            .OrderBy(s => s.StartsAt).ThenBy(s => s.Auditorium.Name)
            .Select(s => new DoorScreening(
                s.Id, s.StartsAt, s.EndsAt, s.Film.Title, s.Auditorium.Name, s.Auditorium.Cinema.TimeZoneId, s.Status,
                db.Tickets.Count(t => t.ScreeningId == s.Id && t.Status == TicketStatus.Used),
                db.Tickets.Count(t => t.ScreeningId == s.Id && (t.Status == TicketStatus.Active || t.Status == TicketStatus.Used))));
    }
}
