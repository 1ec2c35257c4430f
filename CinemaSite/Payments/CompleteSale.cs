using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>
/// The one step that makes a sale of a booking whose money is there, inside the transaction of whoever took it: seats, tickets
/// that are exchanged for it, vouchers, receipt, ledger, mail. All of it or nothing.
/// </summary>
public class CompleteSale(CinemaDbContext db, ConfirmBooking confirm, GiveBack giveBack)
{
    /// <param name="booking">Being paid for, loaded for a sale (<see cref="BookingForSale"/>). Payments of this moment are tracked already.</param>
    /// <returns>False when a seat, or a ticket to be exchanged, is no longer this customer's; nothing has changed then.</returns>
    public async Task<bool> RunAsync(Booking booking, DateTime now, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var lines = await db.ExchangeLines.Where(l => l.BookingId == booking.Id).ToListAsync(ct);
        if (!await confirm.IsReadyAsync(booking, ct) || !await AreStillGoodAsync(lines, ct))
            return false;

        await ExchangeAsync(booking, lines, now, ct);
        if (!await confirm.RunAsync(booking, now, ct))
            throw new InvalidOperationException($"Booking {booking.Reference} changed while it was locked.");

        await db.SaveChangesAsync(ct);
        var payments = await db.Payments
            .Where(p => p.BookingId == booking.Id && (p.State == PaymentState.Paid || p.State == PaymentState.Started && p.Kind == PaymentKind.Voucher))
            .OrderBy(p => p.Id).ToListAsync(ct);
        foreach (var payment in payments)
        {
            payment.End(PaymentState.Paid, payment.EndedAt ?? now);
            db.Enter(payment, booking.Screening.Auditorium.Cinema, now);
        }

        DocumentWriting.Receipt(db, booking, booking.ReceiptNumber!, payments, now);
        if (booking.Email != "")
            db.Add(OutboxMessage.Confirmation(booking, now));
        if (booking.Email != "" && lines.Count > 0)
            db.Add(OutboxMessage.Of(NoticeKind.TicketsExchanged, $"exchanged:{booking.Id}", booking.Id, now));
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task<bool> AreStillGoodAsync(List<ExchangeLine> lines, CancellationToken ct)
    {
        // The update counts them and keeps the door from admitting anybody with one meanwhile.
        var ids = lines.ConvertAll(l => l.TicketId);
        return ids.Count == 0 || await db.Tickets.Where(t => ids.Contains(t.Id) && t.Status == TicketStatus.Active)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, t => t.Status), ct) == ids.Count;
    }

    private async Task ExchangeAsync(Booking booking, List<ExchangeLine> lines, DateTime now, CancellationToken ct)
    {
        var ids = lines.ConvertAll(l => l.TicketId);
        var from = await db.Tickets.Where(t => ids.Contains(t.Id)).Select(t => t.BookingId).Distinct().ToListAsync(ct);
        foreach (var id in from)
        {
            var old = await db.Bookings.ForSale().SingleAsync(b => b.Id == id, ct);
            var credits = lines.ToDictionary(l => l.TicketId, l => l.Credit);
            var refunds = await giveBack.RunAsync(
                old, [.. old.Tickets.Where(t => credits.ContainsKey(t.Id)).Select(t => new TicketReturn(t, credits[t.Id]))],
                new ReturnTerms(TicketStatus.Exchanged, PaymentKind.Exchange, $"Exchanged for booking {booking.Reference}"), now, ct);
            var attempt = await db.NextAttemptAsync(booking.Id, ct);
            db.AddRange(refunds.Select(refund => Payment.ByExchange(booking, attempt, refund.Payment, refund.Amount, now)));
        }
    }
}

public static class BookingForSale
{
    /// <summary>Tracked, with all that selling it or taking it back writes down.</summary>
    public static IQueryable<Booking> ForSale(this IQueryable<Booking> bookings) => bookings
        .Include(b => b.Tickets).ThenInclude(t => t.Seat)
        .Include(b => b.Tickets).ThenInclude(t => t.TicketType)
        .Include(b => b.Screening.Auditorium.Cinema)
        .Include(b => b.Screening.Film);

    extension(CinemaDbContext db)
    {
        /// <summary>What a booking costs less what the tickets count for that are exchanged for it.</summary>
        public async Task<long> AmountDueAsync(Booking booking, CancellationToken ct) =>
            booking.Total - await db.ExchangeLines.Where(l => l.BookingId == booking.Id).SumAsync(l => l.Credit, ct);

        /// <summary>The number of the next try to pay for a booking: one more than the last that went to the provider.</summary>
        internal async Task<int> NextAttemptAsync(int bookingId, CancellationToken ct) =>
            (await db.Payments.Where(p => p.BookingId == bookingId && p.Kind == PaymentKind.Online).MaxAsync(p => (int?)p.Attempt, ct) ?? 0) + 1;
    }
}
