using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting;

/// <summary>What must always be true of screenings that were changed after seats of them had been sold; one line for each breach.</summary>
internal static class VerifyRescues
{
    extension(CinemaDbContext db)
    {
        public async Task<IEnumerable<string>> BreaksInRescuesAsync(CancellationToken ct) =>
        [
            .. (await db.Tickets.Where(t => t.Status == TicketStatus.Displaced
                    && !db.RescueChoices.Any(c => c.BookingId == t.BookingId && c.State == ChoiceState.Open))
                .Select(t => t.Id).ToListAsync(ct)).Select(id => $"rescue: ticket {id} has no seat and nobody asks its holder"),
            .. (await db.Tickets.Where(t => t.Status == TicketStatus.Displaced
                    && db.SeatClaims.Any(c => c.BookingId == t.BookingId && c.ScreeningId == t.ScreeningId && c.SeatId == t.SeatId))
                .Select(t => t.Id).ToListAsync(ct)).Select(id => $"rescue: ticket {id} is without a seat, and one is kept for it"),
            .. (await db.Tickets.Where(t => (t.Status == TicketStatus.Active || t.Status == TicketStatus.Used) && t.Screening.Status == ScreeningStatus.Cancelled)
                .Select(t => t.Id).ToListAsync(ct)).Select(id => $"rescue: ticket {id} is valid for a screening that is cancelled"),
            .. (await db.RescueChoices.Where(c => (c.State == ChoiceState.Refund || c.State == ChoiceState.Voucher || c.State == ChoiceState.AnotherScreening)
                    && c.Booking.Tickets.Any(t => t.Status == TicketStatus.Active || t.Status == TicketStatus.Used || t.Status == TicketStatus.Displaced))
                .Select(c => c.Booking.Reference).ToListAsync(ct)).Select(reference => $"rescue: booking {reference} was given back and has tickets all the same"),
        ];
    }
}
