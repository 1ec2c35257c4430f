using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Payments;

/// <summary>
/// Starts paying for a booking: fixes its seats, takes what exchanged tickets and vouchers give, then opens a session at the
/// provider for the rest. Where nothing is left to pay it is sold at once.
/// </summary>
public class TakePayment(
    CinemaDbContext db, TimeProvider clock, ConfirmBooking confirm, CompleteSale completeSale, IPaymentGateway gateway, IStringLocalizer<Strings> t)
{
    /// <param name="shown">What the customer was told is left to pay; null asks for whatever it is.</param>
    /// <param name="returnUrl">The path of this site, language and all, that the provider sends the customer back to.</param>
    public async Task<PaymentStart> RunAsync(int bookingId, string name, string email, string returnUrl, long? shown, CancellationToken ct)
    {
        var (payment, refusal) = await TryToStartAsync(bookingId, name, email, returnUrl, shown, ct);
        if (payment is null)
            return new(null, refusal);

        var session = await gateway.OpenAsync(payment, ct);
        payment.HandTo(session.Id);
        await db.SaveChangesAsync(ct);
        return new(session.Url, null);
    }

    private async Task<(Payment?, Refusal?)> TryToStartAsync(int bookingId, string name, string email, string returnUrl, long? shown, CancellationToken ct)
    {
        try
        {
            return await db.InTransactionAsync(() => StartAsync(bookingId, name, email, returnUrl, shown, ct), ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            // Another booking of the same customer took the last use of the code at the same moment.
            db.ChangeTracker.Clear();
            return (null, PromoUses.UsedWithThisAddress(await db.Bookings.AsNoTracking().SingleAsync(b => b.Id == bookingId, ct)));
        }
    }

    private async Task<(Payment?, Refusal?)> StartAsync(int bookingId, string name, string email, string returnUrl, long? shown, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.LockSeatsAsync(bookingId, ct);
        var booking = await db.Bookings.ForSale().SingleAsync(b => b.Id == bookingId, ct);
        if (booking.Status == BookingStatus.Paying)
            return (null, new Refusal("A payment for these seats is already under way."));
        if (await db.WhyNoExchangeAsync(booking, now, ct) is { } over)
            return (null, over);

        await db.LockVouchersAsync(booking.Id, ct);
        var bill = await db.BillAsync(booking, now, ct);
        if (shown is { } sum && sum != bill.Due)
            return (null, new Refusal("What is left to pay has changed. Please look at it again."));
        if (await db.NamePromoCustomerAsync(booking, email, ct) is { } used)
            return (null, used);
        if (!await confirm.StartPayingAsync(booking, ct))
            return (null, new Refusal("The time for these seats is over."));

        booking.NameCustomer(name, email);
        var attempt = await db.NextAttemptAsync(booking.Id, ct);
        await db.SpendAsync(booking, attempt, bill.Vouchers, now, ct);
        if (bill.Due == 0)
            return await completeSale.RunAsync(booking, now, ct) ? (null, null) : throw new InvalidOperationException("The seats were lost while they were locked.");

        var payment = Payment.Start(booking, attempt, bill.Due, TitleOf(booking), returnUrl, now);
        db.Add(payment);
        await db.SaveChangesAsync(ct);
        return (payment, null);
    }

    private string TitleOf(Booking booking)
    {
        var local = booking.Screening.Auditorium.Cinema.TimeZone.ToLocal(booking.Screening.StartsAt);
        return $"{booking.Screening.Film.Title}, {local.DayAndTime()}, {t.Place(booking.Tickets.Select(ticket => (ticket.Seat.Row, ticket.Seat.Number)))}";
    }
}

/// <summary>Where to send the customer to pay; neither address nor refusal when there was nothing to pay and the tickets are there.</summary>
public sealed record PaymentStart(string? RedirectUrl, Refusal? Refusal);
