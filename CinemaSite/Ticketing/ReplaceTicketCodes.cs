using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Ticketing;

/// <summary>Gives the tickets of a booking that nobody has used yet new codes, before they are printed anew. The old codes admit nobody any more.</summary>
public sealed class ReplaceTicketCodes(CinemaDbContext db)
{
    /// <summary>Null once it is done.</summary>
    public Task<Refusal?> RunAsync(int bookingId, Actor by, CancellationToken ct) => db.InTransactionAsync(
        async () => await db.ReplaceCodesAsync(bookingId, by, ct) > 0 ? null : new Refusal("None of these tickets is valid any more."), ct);
}

public static class CodeReplacing
{
    extension(CinemaDbContext db)
    {
        /// <summary>
        /// The step of <see cref="ReplaceTicketCodes"/> for other operations, inside their transaction. Tickets that are tracked
        /// keep the old code in memory. Answers how many got a new one.
        /// </summary>
        public async Task<int> ReplaceCodesAsync(int bookingId, Actor by, CancellationToken ct)
        {
            var tickets = await db.Tickets.Where(t => t.BookingId == bookingId && t.Status == TicketStatus.Active)
                .Select(t => new { t.Id, t.Code, t.Booking.Reference }).ToListAsync(ct);
            var replaced = 0;
            foreach (var ticket in tickets)
            {
                var code = await db.NewCodeAsync(ct);
                if (await db.Tickets.Where(t => t.Id == ticket.Id && t.Status == TicketStatus.Active && t.Code == ticket.Code)
                    .ExecuteUpdateAsync(set => set.SetProperty(t => t.Code, code), ct) == 0)
                    continue; // Let in at this very moment.

                db.Add(new RetiredCode { Code = ticket.Code!, TicketId = ticket.Id, RetiredAt = by.Now });
                replaced++;
            }

            await db.SaveChangesAsync(ct);
            if (replaced > 0)
                await db.RecordAsync(
                    by, new Deed("Gave the tickets new codes", nameof(Booking), $"{bookingId}", tickets[0].Reference).Telling("Tickets", "", $"{replaced}"), ct);
            return replaced;
        }

        private async Task<string> NewCodeAsync(CancellationToken ct)
        {
            string code;
            do
                code = TicketCode.New();
            while (await db.RetiredCodes.AnyAsync(r => r.Code == code, ct));
            return code;
        }
    }
}
