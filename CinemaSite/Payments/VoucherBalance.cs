using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>The only ways in which a voucher's balance changes. All inside the caller's transaction.</summary>
public static class VoucherBalance
{
    extension(CinemaDbContext db)
    {
        /// <summary>Takes from the balance if there is as much; the update itself asks. False when there is not, or it can no longer be spent.</summary>
        /// <param name="today">In the cinema's calendar.</param>
        public async Task<bool> SpendAsync(int voucherId, long amount, int? bookingId, DateOnly today, DateTime now, CancellationToken ct)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);
            var taken = await db.Vouchers
                .Where(v => v.Id == voucherId && v.State == VoucherState.Active && v.Balance >= amount && v.ExpiresOn >= today)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.Balance, v => v.Balance - amount), ct);
            if (taken == 1)
                db.Add(new VoucherEntry { VoucherId = voucherId, Kind = VoucherEntryKind.Spent, Amount = -amount, BookingId = bookingId, At = now });
            return taken == 1;
        }

        /// <summary>Puts back what was taken.</summary>
        public async Task ReturnAsync(int voucherId, long amount, int? bookingId, DateTime now, CancellationToken ct)
        {
            await db.Vouchers.Where(v => v.Id == voucherId)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.Balance, v => v.Balance + amount), ct);
            db.Add(new VoucherEntry { VoucherId = voucherId, Kind = VoucherEntryKind.Returned, Amount = amount, BookingId = bookingId, At = now });
        }

        /// <summary>Makes a voucher worth its value, from today on. It is tracked, or new.</summary>
        internal void Issue(Voucher voucher, Cinema cinema, int yearsValid, string? receiptNumber, int? bookingId, DateTime now)
        {
            var today = cinema.TimeZone.BusinessDate(now);
            voucher.Issue(today.AddYears(yearsValid), receiptNumber, now);
            db.Add(new VoucherEntry { Voucher = voucher, Kind = VoucherEntryKind.Issued, Amount = voucher.Value, BookingId = bookingId, At = now });
        }
    }
}
