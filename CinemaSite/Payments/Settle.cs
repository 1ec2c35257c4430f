using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Payments;

/// <summary>
/// Brings a payment in line with what the provider says of it. The return page and the reconciler both call it, as often
/// as they like: only the first one that finds the payment ended does anything.
/// </summary>
public class Settle(
    CinemaDbContext db, TimeProvider clock, ConfirmBooking confirm, IPaymentGateway gateway, IOptionsSnapshot<BookingOptions> options)
{
    /// <param name="close">Also makes sure that it can no longer be paid.</param>
    public async Task<PaymentState> RunAsync(int paymentId, bool close, CancellationToken ct)
    {
        var payment = await db.Payments.AsNoTracking().SingleAsync(p => p.Id == paymentId, ct);
        if (payment.State != PaymentState.Started)
            return payment.State;

        var found = close ? await gateway.CloseAsync(payment, ct) : await gateway.FetchAsync(payment, ct);
        return found switch
        {
            GatewayState.Open => PaymentState.Started,
            GatewayState.Paid => await EndAsync(payment, PaymentState.Paid, ct),
            GatewayState.Declined => await EndAsync(payment, PaymentState.Declined, ct),
            GatewayState.Closed => await EndAsync(payment, PaymentState.Closed, ct),
        };
    }

    private Task<PaymentState> EndAsync(Payment payment, PaymentState state, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var mine = await db.Payments.Where(p => p.Id == payment.Id && p.State == PaymentState.Started)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, state).SetProperty(p => p.EndedAt, now), ct);
        if (mine == 0)
            return await db.Payments.Where(p => p.Id == payment.Id).Select(p => p.State).SingleAsync(ct);

        var booking = await db.Bookings.Include(b => b.Tickets).SingleAsync(b => b.Id == payment.BookingId, ct);
        if (state == PaymentState.Paid)
            return await SellAsync(booking, payment.Id, now, ct);

        var atLeast = state == PaymentState.Declined ? now.AddMinutes(options.Value.MinutesAfterDecline) : booking.HeldUntil;
        if (booking.Status == BookingStatus.Paying)
            await confirm.HoldAgainAsync(booking, atLeast, ct);
        await db.SaveChangesAsync(ct);
        return state;
    }, ct);

    private async Task<PaymentState> SellAsync(Booking booking, int paymentId, DateTime now, CancellationToken ct)
    {
        if (await confirm.RunAsync(booking, now, ct))
        {
            db.Add(OutboxMessage.Confirmation(booking, now));
            await db.SaveChangesAsync(ct);
            return PaymentState.Paid;
        }

        await db.Payments.Where(p => p.Id == paymentId)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PaymentState.RefundDue), ct);
        return PaymentState.RefundDue;
    }
}
