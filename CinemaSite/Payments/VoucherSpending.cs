using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>Vouchers that pay for a booking, or for a part of it. Inside the transaction of whoever takes the money.</summary>
internal static class VoucherSpending
{
    extension(CinemaDbContext db)
    {
        /// <summary>
        /// Takes from the vouchers that the customer chose, the one that ends first first, up to <paramref name="due"/>. Each
        /// becomes a payment under way. Answers what they paid; null when one of them was spent elsewhere meanwhile.
        /// </summary>
        public async Task<long?> SpendAppliedAsync(Booking booking, int attempt, long due, DateTime now, CancellationToken ct)
        {
            var today = booking.Screening.Auditorium.Cinema.TimeZone.BusinessDate(now);
            var vouchers = await db.AppliedVouchers.Where(a => a.BookingId == booking.Id).Select(a => a.Voucher)
                .OrderBy(v => v.ExpiresOn).ThenBy(v => v.Id).ToListAsync(ct);
            var paid = 0L;
            foreach (var voucher in vouchers)
            {
                var amount = Math.Min(voucher.Balance, due - paid);
                if (amount <= 0)
                    continue;
                if (!await db.SpendAsync(voucher.Id, amount, booking.Id, today, now, ct))
                    return null;

                db.Add(Payment.ByVoucher(booking, attempt, voucher, amount, now));
                paid += amount;
            }

            return paid;
        }

        /// <summary>The rest could not be paid: what vouchers gave towards it goes back to them.</summary>
        public async Task ReturnUnderWayAsync(int bookingId, DateTime now, CancellationToken ct)
        {
            var legs = await db.Payments
                .Where(p => p.BookingId == bookingId && p.Kind == PaymentKind.Voucher && p.State == PaymentState.Started).ToListAsync(ct);
            foreach (var leg in legs)
            {
                leg.End(PaymentState.Closed, now);
                await db.ReturnAsync(leg.SpentVoucherId!.Value, leg.Amount, bookingId, now, ct);
            }
        }
    }
}
