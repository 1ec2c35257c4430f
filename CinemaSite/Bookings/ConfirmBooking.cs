using CinemaSite.Data;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>
/// The two steps by which held seats become sold. Both run inside the transaction of whoever takes the money, on a
/// booking that was loaded there with its tickets.
/// </summary>
public class ConfirmBooking(CinemaDbContext db)
{
    /// <summary>Fixes the seats while the money is on its way. False when one of them is no longer this booking's.</summary>
    public async Task<bool> StartPayingAsync(Booking booking, CancellationToken ct)
    {
        if (booking.Status != BookingStatus.Held)
            return false;

        var kept = await db.SeatClaims.Where(c => c.BookingId == booking.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.HeldUntil, (DateTime?)null), ct);
        if (kept == booking.Tickets.Count)
        {
            booking.StartPaying();
            return true;
        }

        await db.SeatClaims.Where(c => c.BookingId == booking.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.HeldUntil, booking.HeldUntil), ct);
        return false;
    }

    /// <summary>The payment came to nothing: the seats are held again, at least until the time given (UTC).</summary>
    public async Task HoldAgainAsync(Booking booking, DateTime atLeastUntil, CancellationToken ct)
    {
        booking.HoldAgain(atLeastUntil);
        await db.SeatClaims.Where(c => c.BookingId == booking.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.HeldUntil, booking.HeldUntil), ct);
    }

    /// <summary>
    /// Money came after the payment was given up: fixes the very seats again, all or none of them, even where the hold has ended
    /// meanwhile. False when one of them has gone, or the discount has been used up by others.
    /// </summary>
    public async Task<bool> ReclaimAsync(Booking booking, DateTime now, CancellationToken ct)
    {
        if (booking.Status == BookingStatus.Held)
            return await StartPayingAsync(booking, ct);
        if (booking.Status is not (BookingStatus.Expired or BookingStatus.Abandoned))
            return false;

        var (screeningId, heldAt) = (booking.ScreeningId, booking.HeldAt);
        var seatIds = booking.Tickets.Select(t => t.SeatId).ToList();
        if (await db.TakeTurnAsync(db.Screenings.Where(s => s.Id == screeningId && s.Status == ScreeningStatus.Published
                && (s.ChangedAt == null || s.ChangedAt < heldAt) && s.SeatPlan.Seats.Count(seat => seatIds.Contains(seat.Id)) == seatIds.Count), ct) == 0
            || await db.LabelsOfBrokenAsync(seatIds, ct) is not [])
            return false;

        await db.ReleaseKeptAsync(screeningId, seatIds, now, ct);
        await db.ExpireAsync(db.Bookings.Where(b =>
            db.SeatClaims.Any(c => c.BookingId == b.Id && c.ScreeningId == screeningId && seatIds.Contains(c.SeatId))), now, ct);
        if (await db.SeatClaims.AnyAsync(c => c.ScreeningId == screeningId && seatIds.Contains(c.SeatId), ct) || !await db.UsePromoAgainAsync(booking, now, ct))
            return false;

        booking.Revive();
        db.AddRange(seatIds.Order().Select(id => SeatClaim.For(booking, screeningId, id, until: null)));
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Whether all of its seats are still being paid for by it.</summary>
    public async Task<bool> IsReadyAsync(Booking booking, CancellationToken ct) => booking.Status == BookingStatus.Paying
        && await db.SeatClaims.CountAsync(c => c.BookingId == booking.Id && c.HeldUntil == null, ct) == booking.Tickets.Count;

    /// <summary>Makes tickets of the seats. No expiry is asked for: if the claims are still this booking's, they are.</summary>
    /// <returns>False when a seat is no longer this booking's; nothing has changed then.</returns>
    public async Task<bool> RunAsync(Booking booking, DateTime now, CancellationToken ct)
    {
        if (!await IsReadyAsync(booking, ct))
            return false;

        booking.Confirm(await db.NextNumberAsync(NumberSeries.Receipts, ct), now);
        return true;
    }
}
