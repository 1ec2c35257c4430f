using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>
/// What becomes of money that is there, inside the transaction that found it: a sale where it is the sum that was asked for and
/// the seats are this customer's, or are still free. Else all of it goes back, with an apology, and staff are told.
/// </summary>
public class TakeMoney(CinemaDbContext db, ConfirmBooking confirm, CompleteSale completeSale, CompleteVoucherSale completeVoucherSale)
{
    /// <summary>Why money went back, in English; the keys of their translations.</summary>
    public const string TooLate = "The money came after the seats were gone";
    public const string AnotherSum = "Another sum came than was asked for";

    /// <param name="payment">Tracked and paid.</param>
    /// <param name="isLate">The payment had been given up before.</param>
    public async Task<PaymentState> RunAsync(Payment payment, GatewayReport report, bool isLate, DateTime now, CancellationToken ct)
    {
        var isAsked = (report.Amount, report.Currency) == (payment.Amount, payment.Currency);
        payment.Receive(report.Amount, report.Currency);
        if (payment.Voucher is { } voucher)
            return isAsked && voucher.State == VoucherState.Ordered
                ? await completeVoucherSale.RunAsync(voucher, [payment], now, ct)
                : await ReturnAsync(payment, await db.Cinemas.SingleAsync(c => c.Id == voucher.CinemaId, ct), isAsked, now, ct);

        var booking = await db.Bookings.ForSale().SingleAsync(b => b.Id == payment.BookingId, ct);
        var isBeingPaid = booking.Status == BookingStatus.Paying;
        if (isAsked && (!isLate || await IsWelcomeAsync(booking, payment, now, ct)) && await completeSale.RunAsync(booking, now, ct))
            return PaymentState.Paid;

        await db.SaveChangesAsync(ct);
        if (!isLate || !isBeingPaid)
        {
            // Else there is another payment under way, and the seats and vouchers are its own.
            await db.ReturnUnderWayAsync(booking.Id, now, ct);
            if (booking.Status == BookingStatus.Paying)
                await confirm.HoldAgainAsync(booking, booking.HeldUntil, ct);
        }

        return await ReturnAsync(payment, booking.Screening.Auditorium.Cinema, isAsked, now, ct);
    }

    /// <summary>Whether the booking can be paid with it after all; it is being paid for then.</summary>
    private async Task<bool> IsWelcomeAsync(Booking booking, Payment payment, DateTime now, CancellationToken ct)
    {
        if (booking.Status == BookingStatus.Paying || !booking.Screening.IsOnSale(now))
            return false;

        var lines = await db.ExchangeLines.Where(l => l.BookingId == booking.Id).Select(l => new { l.Credit, l.Ticket.Status }).ToListAsync(ct);
        var rest = booking.Total - lines.Sum(l => l.Credit) - payment.Amount;
        if (rest < 0 || lines.Exists(l => l.Status != TicketStatus.Active))
            return false;

        return (rest == 0 || await db.SpendAppliedAsync(booking, payment.Attempt, rest, now, ct) == rest) && await confirm.ReclaimAsync(booking, now, ct);
    }

    private async Task<PaymentState> ReturnAsync(Payment payment, Cinema cinema, bool isAsked, DateTime now, CancellationToken ct)
    {
        payment.End(PaymentState.RefundDue, now);
        await db.SaveChangesAsync(ct);
        await db.ReturnWholeAsync(payment, cinema, isAsked ? TooLate : AnotherSum, now, ct);
        db.Add(OutboxMessage.Of(NoticeKind.MoneyReturned, $"money-returned:{payment.Id}", payment.Id, now));
        await db.SaveChangesAsync(ct);
        return PaymentState.RefundDue;
    }
}
