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
        /// <summary>Whoever else spends one of the vouchers that the customer chose waits, so that what is read of them now stays true.</summary>
        public Task LockVouchersAsync(int bookingId, CancellationToken ct) => db.Vouchers
            .Where(v => db.AppliedVouchers.Any(a => a.BookingId == bookingId && a.VoucherId == v.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.Balance, v => v.Balance), ct);

        /// <summary>Takes from vouchers what each is to pay, which becomes a payment under way. They are locked.</summary>
        public async Task SpendAsync(Booking booking, int attempt, IEnumerable<VoucherShare> shares, DateTime now, CancellationToken ct)
        {
            var today = booking.Screening.Auditorium.Cinema.TimeZone.BusinessDate(now);
            foreach (var (voucher, pays) in shares.Where(s => s.Pays > 0))
            {
                if (!await db.SpendAsync(voucher.Id, pays, booking.Id, today, now, ct))
                    throw new InvalidOperationException($"Voucher {voucher.Id} changed while it was locked.");
                db.Add(Payment.ByVoucher(booking, attempt, voucher, pays, now));
            }
        }

        /// <summary>Takes from the vouchers that the customer chose, up to <paramref name="due"/>. Answers what they paid.</summary>
        public async Task<long> SpendAppliedAsync(Booking booking, int attempt, long due, DateTime now, CancellationToken ct)
        {
            await db.LockVouchersAsync(booking.Id, ct);
            var shares = await db.VoucherSharesAsync(booking, due, now, ct);
            await db.SpendAsync(booking, attempt, shares, now, ct);
            return shares.Sum(s => s.Pays);
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
