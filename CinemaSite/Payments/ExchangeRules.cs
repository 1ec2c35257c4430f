using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>When tickets can be given for others.</summary>
public static class ExchangeRules
{
    private static readonly Refusal Begun = new("The screening has begun, so its tickets can no longer be exchanged.");

    /// <summary>Why these tickets of a booking cannot be exchanged now; null where they can. It comes with everything.</summary>
    /// <param name="byStaff">No deadline then.</param>
    public static Refusal? WhyNotExchange(this Booking old, IReadOnlyCollection<int> ticketIds, DateTime now, bool byStaff = false)
    {
        if (old.WhyNotGood(ticketIds) is { } reason)
            return reason;
        if (!byStaff && old.Tickets.Any(t => ticketIds.Contains(t.Id) && ReturnOffer.Of(t, old.Screening, now).IsNone))
            return Begun;
        return old.LeftAloneBy(ticketIds) is [_, ..] alone ? ReturnPlan.WhyNotAlone(alone) : null;
    }

    /// <summary>Why this ticket by itself cannot be; null where it can, be it together with others.</summary>
    public static Refusal? WhyNotExchange(this Booking old, Ticket ticket, DateTime now, bool byStaff) =>
        old.WhyNotGood([ticket.Id]) ?? (!byStaff && ReturnOffer.Of(ticket, old.Screening, now).IsNone ? Begun : null);

    internal static Refusal Cheaper(Booking booking, long credit) => new(
        "These tickets cost {0}, and those that you exchange count for {1}. Choose tickets for at least as much, or give the old ones back instead.",
        booking.Money(booking.Total), booking.Money(credit));

    extension(CinemaDbContext db)
    {
        /// <summary>What exchanged tickets give towards a booking, in minor units.</summary>
        public Task<long> CreditAsync(int bookingId, CancellationToken ct) =>
            db.ExchangeLines.Where(l => l.BookingId == bookingId).SumAsync(l => l.Credit, ct);

        /// <summary>The screenings of the same cinema that are on sale, with their films. Days of the cinema.</summary>
        public async Task<IReadOnlyList<FilmOnList>> ScreeningsToExchangeForAsync(Booking old, DateOnly first, DateOnly last, DateTime now, CancellationToken ct) =>
        [
            .. (await db.WhatsOnAsync(first, last, null, now, ct))
                .Select(f => f with { Screenings = [.. f.Screenings.Where(s => s.CinemaId == old.Screening.Auditorium.CinemaId && !s.IsOver(now) && !s.IsSoldOut)] })
                .Where(f => f.Screenings.Count > 0),
        ];

        /// <summary>Why a held exchange can no longer be paid for; null where it can, or is none.</summary>
        internal async Task<Refusal?> WhyNoExchangeAsync(Booking booking, DateTime now, CancellationToken ct)
        {
            var lines = await db.ExchangeLines.Where(l => l.BookingId == booking.Id)
                .Select(l => new { l.Credit, l.Ticket.Status, l.Ticket.Screening.StartsAt, Screening = l.Ticket.Screening.Status }).ToListAsync(ct);
            if (lines.Exists(l => l.Status != TicketStatus.Active))
                return new Refusal("A ticket that you wanted to exchange was used or given back in the meantime. Give these seats back and begin again.");
            if (lines.Exists(l => l.Screening != ScreeningStatus.Cancelled && l.StartsAt <= now && booking.HeldAt < l.StartsAt))
                return Begun;
            return lines.Sum(l => l.Credit) is var credit && credit > booking.Total ? Cheaper(booking, credit) : null;
        }
    }
}
