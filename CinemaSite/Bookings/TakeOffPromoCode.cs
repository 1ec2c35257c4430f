using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>Held seats cost again what they did without the promo code, which gets its use back.</summary>
public class TakeOffPromoCode(CinemaDbContext db)
{
    public Task<Refusal?> RunAsync(int bookingId, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        await db.LockSeatsAsync(bookingId, ct);
        var booking = await db.Bookings.Include(b => b.Tickets).SingleAsync(b => b.Id == bookingId, ct);
        if (booking.Status == BookingStatus.Paying)
            return new Refusal("A payment for these seats is already under way.");
        if (booking.Status != BookingStatus.Held)
            return new Refusal("The time for these seats is over.");

        booking.TakeOffDiscount();
        await db.SaveChangesAsync(ct);
        await db.GiveBackUsesAsync([bookingId], BookingStatus.Held, ct);
        return null;
    }, ct);
}
