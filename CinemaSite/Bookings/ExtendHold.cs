using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Bookings;

/// <summary>"I need more time."</summary>
public class ExtendHold(CinemaDbContext db, TimeProvider clock, IOptionsSnapshot<BookingOptions> options)
{
    public Task<Refusal?> RunAsync(int bookingId, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var booking = await db.Bookings.SingleAsync(b => b.Id == bookingId, ct);
        if (booking.Status != BookingStatus.Held || booking.HeldUntil <= now)
            return new Refusal("The time for these seats is over.");
        if (!booking.Extend(options.Value))
            return new Refusal("These seats have been held for as long as we can. Please pay now, or let them go and choose again.");

        await db.SeatClaims.Where(c => c.BookingId == bookingId && c.HeldUntil != null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.HeldUntil, booking.HeldUntil), ct);
        await db.SaveChangesAsync(ct);
        return null;
    }, ct);
}
