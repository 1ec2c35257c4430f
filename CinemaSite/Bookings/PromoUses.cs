using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>Steps of whoever applies a promo code, takes it off or sells with it, inside their transaction.</summary>
public static class PromoUses
{
    extension(CinemaDbContext db)
    {
        /// <summary>
        /// Keeps everybody else from changing, ending or paying for a booking until the transaction is over. Answers how many
        /// of its seats are still held.
        /// </summary>
        public Task<int> LockSeatsAsync(int bookingId, CancellationToken ct) =>
            db.SeatClaims.Where(c => c.BookingId == bookingId && c.HeldUntil != null)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.HeldUntil, c => c.HeldUntil), ct);

        /// <summary>The customer of a discounted booking is known now; a refusal when the code has no place left for them.</summary>
        public async Task<Refusal?> NamePromoCustomerAsync(Booking booking, string email, CancellationToken ct)
        {
            if (booking.DiscountCode is null || booking.Status != BookingStatus.Held)
                return null;

            var use = await db.PromoUses.Include(u => u.PromoCode).SingleAsync(u => u.BookingId == booking.Id, ct);
            use.NameCustomer(email);
            return await db.TakeSlotAsync(use, use.PromoCode.MaxUsesPerCustomer, ct) ? null : UsedWithThisAddress(booking);
        }

        /// <summary>A booking that had ended is sold after all: its code is used again. False when the code is used up or gone by now.</summary>
        internal async Task<bool> UsePromoAgainAsync(Booking booking, DateTime now, CancellationToken ct)
        {
            if (booking.DiscountCode is not { } used)
                return true;

            var cinemaId = booking.Screening.Auditorium.CinemaId;
            if (await db.PromoCodes.AsNoTracking().SingleOrDefaultAsync(c => c.CinemaId == cinemaId && c.Code == used, ct) is not { } code)
                return false;

            var use = PromoUse.Of(code, booking, now);
            var isFree = await db.TakeSlotAsync(use, code.MaxUsesPerCustomer, ct) && await db.PromoCodes
                .Where(c => c.Id == code.Id && (c.MaxUses == null || c.Used < c.MaxUses))
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Used, c => c.Used + 1), ct) == 1;
            if (isFree)
                db.Add(use);
            return isFree;
        }

        /// <summary>False when this customer has used the code as often as they may.</summary>
        internal async Task<bool> TakeSlotAsync(PromoUse use, int? most, CancellationToken ct)
        {
            use.Take(null);
            if (most is null)
                return true;

            var (codeId, bookingId, userId, email) = (use.PromoCodeId, use.BookingId, use.UserId, use.EmailHash);
            var taken = await db.PromoUses
                .Where(u => u.PromoCodeId == codeId && u.BookingId != bookingId
                    && (u.UserId != null && u.UserId == userId || u.EmailHash != null && u.EmailHash == email))
                .Select(u => u.Slot)
                .ToListAsync(ct);
            if (taken.Count >= most)
                return false;

            use.Take(Enumerable.Range(1, most.Value).First(slot => !taken.Contains(slot)));
            return true;
        }

        /// <summary>Takes the uses of those bookings that ended with this status away from their codes' counts.</summary>
        internal async Task GiveBackUsesAsync(IReadOnlyCollection<int> bookingIds, BookingStatus status, CancellationToken ct)
        {
            var uses = db.PromoUses.Where(u => bookingIds.Contains(u.BookingId) && u.Booking.Status == status);
            foreach (var codeId in await uses.Select(u => u.PromoCodeId).Distinct().ToListAsync(ct))
            {
                var given = await uses.Where(u => u.PromoCodeId == codeId).ExecuteDeleteAsync(ct);
                await db.PromoCodes.Where(c => c.Id == codeId)
                    .ExecuteUpdateAsync(set => set.SetProperty(c => c.Used, c => c.Used - given), ct);
            }
        }
    }

    public static Refusal UsedWithThisAddress(Booking booking) =>
        new("The code {0} has been used with your account or this e-mail address already. Remove it to go on.", booking.DiscountCode ?? "");
}
