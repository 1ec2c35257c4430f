using CinemaSite.Bookings;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Payments;

/// <summary>A ticket that ends and what goes back for it: minor units, at most its price and fee. The rest the house keeps.</summary>
public sealed record TicketReturn(Ticket Ticket, long Amount);

/// <summary>How tickets end and where their money goes.</summary>
/// <param name="EndsAs">Refunded, Exchanged or Cancelled.</param>
/// <param name="To">Voucher for a new credit voucher, Exchange for another booking; null for the way that each payment came.</param>
/// <param name="By">The member of staff; empty for the customer and the site.</param>
/// <param name="Slip">The number on the slip of the card terminal that pays back.</param>
/// <param name="AlsoUsed">Tickets that were scanned may end too; when they were used stays written.</param>
public sealed record ReturnTerms(
    TicketStatus EndsAs, PaymentKind? To, string Reason, string By = "", int? TillSessionId = null, bool AlsoUsed = false, string Slip = "");

/// <summary>
/// The one step that ends tickets and gives money back for them, inside the caller's transaction: tickets, seats, refunds,
/// credit voucher, credit note, ledger. Seats are free again when the tickets end, not when the money has arrived. What may go
/// back is for the caller to know; that it never exceeds what was paid is kept here, by the payments themselves.
/// </summary>
public class GiveBack(CinemaDbContext db, IOptionsSnapshot<VoucherOptions> options)
{
    /// <param name="booking">Tracked, loaded with <see cref="BookingForSale.ForSale"/>.</param>
    /// <returns>A refund for each payment that gives some of its money back.</returns>
    /// <exception cref="InvalidOperationException">A ticket is no longer active, or more would go back than came in; nothing may be saved then.</exception>
    public async Task<IReadOnlyList<Refund>> RunAsync(
        Booking booking, IReadOnlyList<TicketReturn> tickets, ReturnTerms terms, DateTime now, CancellationToken ct)
    {
        await EndAsync(booking, tickets, terms, now, ct);
        var total = tickets.Sum(t => t.Amount);
        if (total == 0)
            return [];

        var cinema = booking.Screening.Auditorium.Cinema;
        var number = await db.NextNumberAsync(NumberSeries.CreditNotes, ct);
        var credit = terms.To == PaymentKind.Voucher ? await CreditAsync(booking, total, now, ct) : null;
        var details = new RefundDetails(terms.Reason, terms.By, terms.TillSessionId, number, credit?.Id, terms.Slip);
        var refunds = await db.RefundAsync(await db.PaidPaymentsAsync(booking.Id, ct), total, terms.To, details, now, ct);
        foreach (var refund in refunds)
            db.Enter(refund, cinema, now);
        DocumentWriting.CreditNote(db, booking, number, tickets, refunds, now);
        await db.SaveChangesAsync(ct);
        return refunds;
    }

    private async Task EndAsync(Booking booking, IReadOnlyList<TicketReturn> returns, ReturnTerms terms, DateTime now, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        foreach (var (ticket, amount) in returns)
        {
            if (amount < 0 || amount > ticket.Total)
                throw new InvalidOperationException($"Ticket {ticket.Id} cost {ticket.Total}; {amount} cannot go back for it.");

            var (kept, endsAs, alsoUsed) = (ticket.Total - amount, terms.EndsAs, terms.AlsoUsed);
            var ended = await db.Tickets
                .Where(t => t.Id == ticket.Id && t.BookingId == booking.Id && (t.Status == TicketStatus.Active || alsoUsed && t.Status == TicketStatus.Used))
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, endsAs).SetProperty(t => t.EndedAt, now).SetProperty(t => t.Kept, kept), ct);
            if (ended != 1)
                throw new InvalidOperationException($"Ticket {ticket.Id} is not active any more.");

            await db.SeatClaims.Where(c => c.ScreeningId == ticket.ScreeningId && c.SeatId == ticket.SeatId && c.BookingId == booking.Id)
                .ExecuteDeleteAsync(ct);
            await db.Entry(ticket).ReloadAsync(ct);
        }

        if (!await db.Tickets.AnyAsync(t => t.BookingId == booking.Id && (t.Status == TicketStatus.Active || t.Status == TicketStatus.Used), ct))
            booking.Cancel();
    }

    private async Task<Voucher> CreditAsync(Booking booking, long value, DateTime now, CancellationToken ct)
    {
        var cinema = booking.Screening.Auditorium.Cinema;
        var voucher = Voucher.Credit(cinema.Id, value, booking.Currency, new(booking.CustomerName, booking.Email), booking.Language, now);
        db.Add(voucher);
        db.Issue(voucher, cinema, options.Value.YearsValid, null, booking.Id, now);
        await db.SaveChangesAsync(ct);
        return voucher;
    }
}
