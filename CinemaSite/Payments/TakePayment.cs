using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>Starts paying for a booking: fixes its seats, then opens a session at the provider. What costs nothing is confirmed at once.</summary>
public class TakePayment(CinemaDbContext db, TimeProvider clock, ConfirmBooking confirm, IPaymentGateway gateway)
{
    public async Task<PaymentStart> RunAsync(int bookingId, string name, string email, string returnUrl, CancellationToken ct)
    {
        var (payment, refusal) = await TryToStartAsync(bookingId, name, email, ct);
        if (payment is null)
            return new(null, refusal);

        var session = await gateway.OpenAsync(payment, returnUrl, ct);
        payment.HandTo(session.Id);
        await db.SaveChangesAsync(ct);
        return new(session.Url, null);
    }

    private async Task<(Payment?, Refusal?)> TryToStartAsync(int bookingId, string name, string email, CancellationToken ct)
    {
        try
        {
            return await db.InTransactionAsync(() => StartAsync(bookingId, name, email, ct), ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            // Another booking of the same customer took the last use of the code at the same moment.
            db.ChangeTracker.Clear();
            return (null, PromoUses.UsedWithThisAddress(await db.Bookings.AsNoTracking().SingleAsync(b => b.Id == bookingId, ct)));
        }
    }

    private async Task<(Payment?, Refusal?)> StartAsync(int bookingId, string name, string email, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.LockSeatsAsync(bookingId, ct);
        var booking = await db.Bookings.Include(b => b.Tickets).SingleAsync(b => b.Id == bookingId, ct);
        if (booking.Status == BookingStatus.Paying)
            return (null, new Refusal("A payment for these seats is already under way."));
        if (await db.NamePromoCustomerAsync(booking, email, ct) is { } used)
            return (null, used);
        if (!await confirm.StartPayingAsync(booking, ct))
            return (null, new Refusal("The time for these seats is over."));

        booking.NameCustomer(name, email);
        if (booking.Total == 0 && await confirm.RunAsync(booking, now, ct))
        {
            db.Add(OutboxMessage.Confirmation(booking, now));
            await db.SaveChangesAsync(ct);
            return (null, null);
        }

        var payment = Payment.Start(booking, await db.Payments.CountAsync(p => p.BookingId == bookingId, ct) + 1, now);
        db.Add(payment);
        await db.SaveChangesAsync(ct);
        return (payment, null);
    }
}

/// <summary>Where to send the customer to pay; neither address nor refusal when there was nothing to pay and the tickets are there.</summary>
public sealed record PaymentStart(string? RedirectUrl, Refusal? Refusal);
