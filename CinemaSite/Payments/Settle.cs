using CinemaSite.Bookings;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Payments;

/// <summary>
/// Brings a payment in line with what the provider says of it. The return page, the webhook and the reconciler all call it, as
/// often as they like: only the first one that finds the payment ended does anything. Money that is there ends a payment for
/// good; one that came to nothing is still looked at for a day.
/// </summary>
public class Settle(
    CinemaDbContext db, TimeProvider clock, ConfirmBooking confirm, TakeMoney takeMoney, IPaymentGateway gateway, IOptionsSnapshot<BookingOptions> options)
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LastLook = TimeSpan.FromDays(1);

    /// <param name="close">Also makes sure that it can no longer be paid.</param>
    /// <exception cref="GatewayException">The provider cannot be asked.</exception>
    public async Task<PaymentState> RunAsync(int paymentId, bool close, CancellationToken ct)
    {
        var payment = await db.Payments.AsNoTracking().Include(p => p.Booking).Include(p => p.Voucher).SingleAsync(p => p.Id == paymentId, ct);
        if (payment.CameIn)
            return payment.State;

        var found = close ? await gateway.CloseAsync(payment, ct) : await gateway.FetchAsync(payment, ct);
        return found.State switch
        {
            GatewayState.Paid when found.Amount > 0 => await EndAsync(payment, PaymentState.Paid, found, ct),
            _ when payment.State != PaymentState.Started => await LookLaterAsync(payment, ct),
            GatewayState.Open => PaymentState.Started,
            GatewayState.Declined => await EndAsync(payment, PaymentState.Declined, found, ct),
            _ => await EndAsync(payment, PaymentState.Closed, found, ct),
        };
    }

    private Task<PaymentState> EndAsync(Payment seen, PaymentState state, GatewayReport report, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        DateTime? lookAgain = state == PaymentState.Paid ? null : now + FirstLook;
        var mine = await db.Payments.Where(p => p.Id == seen.Id && p.State == seen.State)
            .ExecuteUpdateAsync(set => set
                .SetProperty(p => p.State, state)
                .SetProperty(p => p.EndedAt, now)
                .SetProperty(p => p.LookAgainAt, lookAgain)
                .SetProperty(p => p.ProviderSession, p => p.ProviderSession ?? report.Session)
                .SetProperty(p => p.ProviderPayment, report.ProviderPayment), ct);
        var payment = await db.Payments.Include(p => p.Voucher).SingleAsync(p => p.Id == seen.Id, ct);
        if (mine == 0)
            return payment.State;
        if (state == PaymentState.Paid)
            return await takeMoney.RunAsync(payment, report, isLate: seen.State != PaymentState.Started, now, ct);

        if (payment.BookingId is { } bookingId)
            await LetGoAsync(await db.Bookings.Include(b => b.Tickets).SingleAsync(b => b.Id == bookingId, ct), state, now, ct);
        return state;
    }, ct);

    private async Task LetGoAsync(Booking booking, PaymentState state, DateTime now, CancellationToken ct)
    {
        var atLeast = state == PaymentState.Declined ? now.AddMinutes(options.Value.MinutesAfterDecline) : booking.HeldUntil;
        await db.ReturnUnderWayAsync(booking.Id, now, ct);
        if (booking.Status == BookingStatus.Paying)
            await confirm.HoldAgainAsync(booking, atLeast, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Five minutes after it ended, ten, twenty, ... and no more after a day.</summary>
    private async Task<PaymentState> LookLaterAsync(Payment payment, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (payment.LookAgainAt > now)
            return payment.State;

        var waited = now - payment.EndedAt!.Value;
        DateTime? next = payment.LookAgainAt is null || waited > LastLook ? null : now + waited;
        await db.InTransactionAsync(() => db.Payments.Where(p => p.Id == payment.Id && p.State == payment.State)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.LookAgainAt, next), ct), ct);
        return payment.State;
    }
}
