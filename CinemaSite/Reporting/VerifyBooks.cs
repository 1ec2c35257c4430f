using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting;

/// <summary>
/// Asks the database whether what must always be true is true: seats, money, documents, vouchers, the ledger, the door, slots, the history. It changes
/// nothing, and one line says each breach.
/// </summary>
public sealed class VerifyBooks(CinemaDbContext db)
{
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken ct) =>
    [
        .. await SeatsSoldTwiceAsync(ct),
        .. await SeatsOfAnotherRoomAsync(ct),
        .. await TicketsWithoutClaimAsync(ct),
        .. await ClaimsWithoutTicketAsync(ct),
        .. await ClaimsOfAnotherRoomAsync(ct),
        .. await HoldsOutOfStepAsync(ct),
        .. await db.BreaksInMoneyAsync(ct),
        .. await db.BreaksInRescuesAsync(ct),
        .. await db.BreaksInWaitingListAsync(ct),
        .. await CodesMiscountedAsync(ct),
        .. await DiscountsWithoutUseAsync(ct),
        .. await DoorOutOfStepAsync(ct),
        .. await db.BreaksInDocumentsAsync(ct),
        .. await db.BreaksInLedgerAsync(ct),
        .. await SlotsThatOverlapAsync(ct),
        .. await db.BreaksInHistoryAsync(ct),
    ];

    private IQueryable<Ticket> Live => db.Tickets.Where(t => t.Status == TicketStatus.Active || t.Status == TicketStatus.Used);

    private async Task<IEnumerable<string>> SeatsSoldTwiceAsync(CancellationToken ct) =>
        (await Live.GroupBy(t => new { t.ScreeningId, t.SeatId }).Where(g => g.Count() > 1).Select(g => g.Key).ToListAsync(ct))
            .Select(seat => $"seats: seat {seat.SeatId} of screening {seat.ScreeningId} was sold twice");

    private async Task<IEnumerable<string>> SeatsOfAnotherRoomAsync(CancellationToken ct) =>
        (await Live.Where(t => t.Seat.SeatPlanId != t.Screening.SeatPlanId || t.ScreeningId != t.Booking.ScreeningId)
            .Select(t => t.Id).ToListAsync(ct))
            .Select(id => $"seats: ticket {id} is for a seat that its screening does not have");

    private async Task<IEnumerable<string>> TicketsWithoutClaimAsync(CancellationToken ct) =>
        (await Live.Where(t => !db.SeatClaims.Any(c =>
                c.ScreeningId == t.ScreeningId && c.SeatId == t.SeatId && c.BookingId == t.BookingId && c.HeldUntil == null))
            .Select(t => t.Id).ToListAsync(ct))
            .Select(id => $"seats: ticket {id} is valid and its seat is not kept for it");

    private async Task<IEnumerable<string>> ClaimsWithoutTicketAsync(CancellationToken ct) =>
        (await db.SeatClaims.Where(c => c.KeptAs == null && !db.Tickets.Any(t => t.BookingId == c.BookingId && t.SeatId == c.SeatId
                && (t.Status == TicketStatus.Held || t.Status == TicketStatus.Active || t.Status == TicketStatus.Used)))
            .Select(c => new { c.ScreeningId, c.SeatId }).ToListAsync(ct))
            .Select(c => $"seats: seat {c.SeatId} of screening {c.ScreeningId} is kept and nobody has a ticket for it");

    private async Task<IEnumerable<string>> ClaimsOfAnotherRoomAsync(CancellationToken ct) =>
        (await (from claim in db.SeatClaims
                join seat in db.Set<Seat>() on claim.SeatId equals seat.Id
                join screening in db.Screenings on claim.ScreeningId equals screening.Id
                where seat.SeatPlanId != screening.SeatPlanId
                select new { claim.ScreeningId, claim.SeatId }).ToListAsync(ct))
            .Select(c => $"seats: seat {c.SeatId} is kept for screening {c.ScreeningId}, which does not have it");

    private async Task<IEnumerable<string>> HoldsOutOfStepAsync(CancellationToken ct) =>
        (await db.Bookings.Where(b => (b.HoldSlot != null) != (b.Channel == SalesChannel.Web && !b.IsOffered && (b.Status == BookingStatus.Held || b.Status == BookingStatus.Paying))
                || b.Status == BookingStatus.Held && db.SeatClaims.Any(c => c.BookingId == b.Id && c.HeldUntil != b.HeldUntil)
                || b.Status == BookingStatus.Paying && db.SeatClaims.Count(c => c.BookingId == b.Id && c.HeldUntil == null) != b.Tickets.Count)
            .Select(b => b.Reference).ToListAsync(ct))
            .Select(reference => $"holds: booking {reference} and its seats do not agree");

    private async Task<IEnumerable<string>> CodesMiscountedAsync(CancellationToken ct) =>
        (await db.PromoCodes.Where(c => c.Used != db.PromoUses.Count(u => u.PromoCodeId == c.Id) || c.MaxUses != null && c.Used > c.MaxUses)
            .Select(c => new { c.Code, c.Used }).ToListAsync(ct))
            .Select(c => $"promo codes: {c.Code} says that it was used {c.Used} times");

    private async Task<IEnumerable<string>> DiscountsWithoutUseAsync(CancellationToken ct) =>
        (await db.Bookings.Where(b => b.Status != BookingStatus.Expired && b.Status != BookingStatus.Abandoned
                && ((b.DiscountCode != null) != db.PromoUses.Any(u => u.BookingId == b.Id)
                    || b.Tickets.Any(t => t.Discount < 0 || t.Discount > t.Price || t.Discount > 0 && b.DiscountCode == null)))
            .Select(b => b.Reference).ToListAsync(ct))
            .Select(reference => $"promo codes: booking {reference} and its discount do not agree");

    /// <summary>A ticket that was used and given back afterwards keeps when that was.</summary>
    private async Task<IEnumerable<string>> DoorOutOfStepAsync(CancellationToken ct) =>
        (await db.Tickets.Where(t => (t.Status == TicketStatus.Used || t.UsedAt != null)
                != db.Admissions.Any(a => a.TicketId == t.Id && a.Answer == DoorAnswer.Admitted && a.UndoneAt == null))
            .Select(t => t.Id).ToListAsync(ct))
            .Select(id => $"door: ticket {id} and what the door wrote down do not agree");

    private async Task<IEnumerable<string>> SlotsThatOverlapAsync(CancellationToken ct) =>
        (await db.Screenings.Where(s => s.Status == ScreeningStatus.Published)
            .SelectMany(
                s => db.Screenings.Where(o => o.AuditoriumId == s.AuditoriumId && o.Status == ScreeningStatus.Published
                    && o.Id > s.Id && o.StartsAt < s.EndsAt && s.StartsAt < o.EndsAt),
                (s, o) => new { First = s.Id, Second = o.Id }).ToListAsync(ct))
            .Select(pair => $"schedule: screenings {pair.First} and {pair.Second} are in one auditorium at one time");
}
