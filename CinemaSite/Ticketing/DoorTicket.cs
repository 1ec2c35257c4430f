using CinemaSite.Bookings;
using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Ticketing;

/// <summary>A ticket as the door sees it: what it is for, and nothing about whose it is. Times UTC.</summary>
public sealed record DoorTicket(
    int Id, int BookingId, TicketStatus Status, int ScreeningId, ScreeningStatus ScreeningStatus, string Film, Certificate Certificate,
    string Auditorium, string TimeZoneId, DateTime StartsAt, DateTime EndsAt, string Section, string Row, string Number, SeatKind Kind,
    string Type, string EligibilityNote)
{
    /// <summary>Found by a code that it no longer has.</summary>
    public bool IsOldCode { get; init; }

    public string Seat => Row + Number;

    public DateTime LocalStart => ToLocal(StartsAt);

    public DateTime ToLocal(DateTime utc) => TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId).ToLocal(utc);

    public DateTime OpensAt(DoorOptions door) => StartsAt.AddMinutes(-door.OpensMinutesBefore);

    /// <summary>The last moment at which ushers let people in; a manager does until the end.</summary>
    public DateTime LateFrom(DoorOptions door) => StartsAt.AddMinutes(door.LateMinutes);

    /// <summary>Whether it is late, and not over yet: a manager decides.</summary>
    public bool IsForManager(DoorOptions door, DateTime now) => now > LateFrom(door) && now <= EndsAt;

    /// <summary>What the door would say at <paramref name="now"/>; Admitted when nothing speaks against it.</summary>
    /// <param name="screeningId">The screening at this door; null for the door of the house.</param>
    /// <param name="atAnyTime">Somebody let them in already; see <see cref="AdmitRequest.IsFromPaper"/>.</param>
    public DoorAnswer Judge(DoorOptions door, DateTime now, int? screeningId, bool evenIfLate = false, bool atAnyTime = false) => this switch
    {
        { IsOldCode: true } => DoorAnswer.Replaced,
        { Status: TicketStatus.Refunded } => DoorAnswer.Refunded,
        { Status: TicketStatus.Cancelled } => DoorAnswer.Cancelled,
        { Status: TicketStatus.Exchanged } => DoorAnswer.Exchanged,
        { Status: TicketStatus.Displaced } => DoorAnswer.Displaced,
        { Status: TicketStatus.Used } => DoorAnswer.AlreadyAdmitted,
        { Status: not TicketStatus.Active } => DoorAnswer.Unknown,
        { ScreeningStatus: ScreeningStatus.Cancelled } => DoorAnswer.Cancelled,
        _ when screeningId is { } here && here != ScreeningId => DoorAnswer.WrongScreening,
        _ when atAnyTime => DoorAnswer.Admitted,
        _ when now < OpensAt(door) => DoorAnswer.TooEarly,
        _ when now > LateFrom(door) && !(evenIfLate && IsForManager(door, now)) => DoorAnswer.TooLate,
        _ => DoorAnswer.Admitted,
    };
}

public static class DoorTickets
{
    extension(CinemaDbContext db)
    {
        /// <summary>The ticket that has this code, or had it; null when none ever did.</summary>
        public async Task<DoorTicket?> DoorTicketAsync(string code, CancellationToken ct)
        {
            if (await db.Tickets.Where(t => t.Code == code).AtTheDoor().SingleOrDefaultAsync(ct) is { } ticket)
                return ticket;

            var old = await db.RetiredCodes.Where(r => r.Code == code).Select(r => r.Ticket).AtTheDoor().SingleOrDefaultAsync(ct);
            return old is null ? null : old with { IsOldCode = true };
        }
    }

    public static IQueryable<DoorTicket> AtTheDoor(this IQueryable<Ticket> tickets) => tickets.Select(t => new DoorTicket(
        t.Id, t.BookingId, t.Status, t.ScreeningId, t.Screening.Status, t.Screening.Film.Title, t.Screening.Film.Certificate,
        t.Screening.Auditorium.Name, t.Screening.Auditorium.Cinema.TimeZoneId, t.Screening.StartsAt, t.Screening.EndsAt,
        t.Seat.Section, t.Seat.Row, t.Seat.Number, t.Seat.Kind, t.TicketType.Name, t.TicketType.EligibilityNote));
}
