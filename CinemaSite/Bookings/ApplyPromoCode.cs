using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>
/// Makes held seats cheaper by a promo code. The use is counted in the same transaction, by an update that asks for the limit
/// itself, so however many customers have the code, it works no more often than it may.
/// </summary>
public class ApplyPromoCode(CinemaDbContext db, TimeProvider clock)
{
    private static readonly Refusal UsedByYou = new("You have used this code as often as you can.");

    public async Task<Refusal?> RunAsync(int bookingId, string? typed, CancellationToken ct)
    {
        try
        {
            return await db.InTransactionAsync(() => ApplyAsync(bookingId, PromoCode.Normalize(typed), ct), ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            return UsedByYou;
        }
    }

    private async Task<Refusal?> ApplyAsync(int bookingId, string typed, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var held = await db.LockSeatsAsync(bookingId, ct);
        var booking = await db.Bookings.Include(b => b.Tickets).Include(b => b.Screening.Auditorium.Cinema).SingleAsync(b => b.Id == bookingId, ct);
        if (booking.Status == BookingStatus.Paying)
            return new Refusal("A payment for these seats is already under way.");
        if (booking.Status != BookingStatus.Held || booking.HeldUntil <= now || held != booking.Tickets.Count)
            return new Refusal("The time for these seats is over.");
        if (booking.DiscountCode is { } other)
            return new Refusal("This booking has the code {0} already. Remove it to use another.", other);

        var cinema = booking.Screening.Auditorium.Cinema;
        var code = await db.PromoCodes.AsNoTracking().SingleOrDefaultAsync(c => c.CinemaId == cinema.Id && c.Code == typed, ct);
        if (code is null)
            return PromoCode.Unknown;
        if (code.WhyNot(booking.Screening, DateOnly.FromDateTime(cinema.TimeZone.ToLocal(now))) is { } refusal)
            return refusal;

        var discounts = code.DiscountsFor([.. booking.Tickets.OrderBy(t => t.Id).Select(t => t.Price)]);
        if (discounts.Sum() == 0)
            return new Refusal("This code takes nothing off these tickets.");

        var use = PromoUse.Of(code, booking, now);
        if (!await db.TakeSlotAsync(use, code.MaxUsesPerCustomer, ct))
            return UsedByYou;

        var counted = await db.PromoCodes
            .Where(c => c.Id == code.Id && c.IsActive && (c.MaxUses == null || c.Used < c.MaxUses))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Used, c => c.Used + 1), ct);
        if (counted == 0)
            return PromoCode.UsedUp;

        booking.Discount(code.Code, discounts);
        db.Add(use);
        await db.SaveChangesAsync(ct);
        return null;
    }
}
