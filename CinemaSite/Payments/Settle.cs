using CinemaSite.Bookings;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Payments;

/// <summary>
/// Brings a payment in line with what the provider says of it. The return page, the webhook and the reconciler all call it, as
/// often as they like: only the first one that finds the payment ended does anything.
/// </summary>
public class Settle(
    CinemaDbContext db, TimeProvider clock, ConfirmBooking confirm, CompleteSale completeSale, CompleteVoucherSale completeVoucherSale,
    IPaymentGateway gateway, IOptionsSnapshot<BookingOptions> options)
{
    /// <param name="close">Also makes sure that it can no longer be paid.</param>
    public async Task<PaymentState> RunAsync(int paymentId, bool close, CancellationToken ct)
    {
        var payment = await db.Payments.AsNoTracking().Include(p => p.Booking).Include(p => p.Voucher).SingleAsync(p => p.Id == paymentId, ct);
        if (payment.State != PaymentState.Started)
            return payment.State;

        var found = close ? await gateway.CloseAsync(payment, ct) : await gateway.FetchAsync(payment, ct);
        return found.State switch
        {
            GatewayState.Open => PaymentState.Started,
            GatewayState.Paid => await EndAsync(payment, PaymentState.Paid, found, ct),
            GatewayState.Declined => await EndAsync(payment, PaymentState.Declined, found, ct),
            GatewayState.Closed => await EndAsync(payment, PaymentState.Closed, found, ct),
        };
    }

    private Task<PaymentState> EndAsync(Payment payment, PaymentState state, GatewayReport report, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var mine = await db.Payments.Where(p => p.Id == payment.Id && p.State == PaymentState.Started)
            .ExecuteUpdateAsync(set => set
                .SetProperty(p => p.State, state).SetProperty(p => p.EndedAt, now).SetProperty(p => p.ProviderPayment, report.ProviderPayment), ct);
        var ended = await db.Payments.Include(p => p.Voucher).SingleAsync(p => p.Id == payment.Id, ct);
        if (mine == 0)
            return ended.State;
        if (ended.Voucher is { } voucher)
            return state == PaymentState.Paid ? await completeVoucherSale.RunAsync(voucher, [ended], now, ct) : state;

        var booking = await db.Bookings.ForSale().SingleAsync(b => b.Id == payment.BookingId, ct);
        if (state == PaymentState.Paid)
            return await SellAsync(booking, ended, now, ct);

        var atLeast = state == PaymentState.Declined ? now.AddMinutes(options.Value.MinutesAfterDecline) : booking.HeldUntil;
        await db.ReturnUnderWayAsync(booking.Id, now, ct);
        if (booking.Status == BookingStatus.Paying)
            await confirm.HoldAgainAsync(booking, atLeast, ct);
        await db.SaveChangesAsync(ct);
        return state;
    }, ct);

    private async Task<PaymentState> SellAsync(Booking booking, Payment payment, DateTime now, CancellationToken ct)
    {
        if (await completeSale.RunAsync(booking, now, ct))
            return PaymentState.Paid;

        payment.End(PaymentState.RefundDue, now);
        await db.ReturnUnderWayAsync(booking.Id, now, ct);
        if (booking.Status == BookingStatus.Paying)
            await confirm.HoldAgainAsync(booking, booking.HeldUntil, ct);
        await db.ReturnWholeAsync(payment, booking.Screening.Auditorium.Cinema, "The money came after the seats were gone", now, ct);
        await db.SaveChangesAsync(ct);
        return PaymentState.RefundDue;
    }
}
