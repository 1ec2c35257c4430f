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

        /// <summary>
        /// Gives back what tickets were paid with. It can be spent for a year at least, even where the voucher had run out: money
        /// that is owed must be of use. One that staff took back stays taken back.
        /// </summary>
        internal async Task RefundToAsync(int voucherId, long amount, int? bookingId, DateTime now, CancellationToken ct)
        {
            var until = DateOnly.FromDateTime(now).AddYears(1);
            await db.Vouchers.Where(v => v.Id == voucherId).ExecuteUpdateAsync(set => set
                .SetProperty(v => v.ExpiresOn, v => v.ExpiresOn < until ? until : v.ExpiresOn), ct);
            await db.ReturnAsync(voucherId, amount, bookingId, now, ct);
        }

        /// <summary>
        /// Takes all that is left, and nobody can spend it any more. Answers how much that was; null when it is not active, or a
        /// payment with it is under way, whose part may yet come back.
        /// </summary>
        public async Task<long?> VoidAsync(int voucherId, DateTime now, CancellationToken ct)
        {
            var active = db.Vouchers.Where(v => v.Id == voucherId && v.State == VoucherState.Active
                && !db.Payments.Any(p => p.SpentVoucherId == v.Id && p.State == PaymentState.Started));
            if (await active.ExecuteUpdateAsync(set => set.SetProperty(v => v.Balance, v => v.Balance), ct) == 0)
                return null;

            var left = await db.Vouchers.Where(v => v.Id == voucherId).Select(v => v.Balance).SingleAsync(ct);
            var ended = await active.Where(v => v.Balance == left)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.Balance, 0).SetProperty(v => v.State, VoucherState.Void), ct);
            if (ended == 0)
                return null;

            db.Add(new VoucherEntry { VoucherId = voucherId, Kind = VoucherEntryKind.Voided, Amount = -left, At = now });
            return left;
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
