using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Ticketing;

/// <summary>A scan as it is told: the answer, and for a ticket that was in already, when and by whom. Times UTC.</summary>
public sealed record DoorScan(
    int Id, DoorAnswer Answer, DateTime At, string By, string Scanned, int? TicketId, bool IsLate, DateTime? UndoneAt, string? UndoneBy,
    DateTime? FirstAt, string? FirstBy)
{
    /// <summary>Null for a code that is no ticket's.</summary>
    public DoorTicket? Ticket { get; init; }

    /// <summary>Typed from paper afterwards.</summary>
    public bool IsFromPaper { get; init; }

    public DoorAnswer Told => UndoneAt is null ? Answer : DoorAnswer.Undone;

    public DateTime UndoUntil(DoorOptions door) => At.AddSeconds(door.UndoSeconds);

    public bool CanUndo(DoorOptions door, DateTime now) => Told == DoorAnswer.Admitted && now <= UndoUntil(door);
}

public static class DoorScans
{
    private const int Last = 10;

    extension(CinemaDbContext db)
    {
        public async Task<DoorScan?> DoorScanAsync(int id, CancellationToken ct) =>
            (await db.ToldAsync(db.Admissions.Where(a => a.Id == id), ct)).SingleOrDefault();

        /// <summary>The last ten of somebody since a time, the newest first.</summary>
        public Task<IReadOnlyList<DoorScan>> LastDoorScansAsync(int? userId, DateTime since, CancellationToken ct) =>
            db.ToldAsync(db.Admissions.Where(a => a.ByUserId == userId && a.At >= since).OrderByDescending(a => a.Id).Take(Last), ct);

        /// <summary>When and by whom the ticket was let in; null while it is not.</summary>
        public async Task<DoorScan?> StandingAdmissionAsync(int ticketId, CancellationToken ct) =>
            (await db.ToldAsync(db.Admissions.Where(a => a.TicketId == ticketId && a.Answer == DoorAnswer.Admitted && a.UndoneAt == null), ct))
                .SingleOrDefault();

        /// <summary>All scans of the tickets of a booking, the newest first.</summary>
        public Task<IReadOnlyList<DoorScan>> DoorScansOfAsync(int bookingId, CancellationToken ct) =>
            db.ToldAsync(db.Admissions.Where(a => a.Ticket!.BookingId == bookingId), ct);

        private async Task<IReadOnlyList<DoorScan>> ToldAsync(IQueryable<Admission> admissions, CancellationToken ct)
        {
            var scans = await admissions
                .Select(a => new DoorScan(
                    a.Id, a.Answer, a.At, db.Users.Where(u => u.Id == a.ByUserId).Select(u => u.Name).FirstOrDefault() ?? a.ByName, a.Scanned,
                    a.TicketId, a.IsLate, a.UndoneAt, a.UndoneByName, a.First!.At,
                    db.Users.Where(u => u.Id == a.First.ByUserId).Select(u => u.Name).FirstOrDefault() ?? a.First.ByName)
                {
                    IsFromPaper = a.IsFromPaper,
                })
                .ToListAsync(ct);
            var ids = scans.Select(s => s.TicketId).Distinct().ToList();
            var tickets = await db.Tickets.Where(t => ids.Contains(t.Id)).AtTheDoor().ToDictionaryAsync(t => t.Id, ct);
            return [.. scans.OrderByDescending(s => s.Id).Select(s => s.TicketId is { } id ? s with { Ticket = tickets[id] } : s)];
        }
    }
}
