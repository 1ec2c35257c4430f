using CinemaSite.Data;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>The only ways in which money is taken out of a payment again. All inside the caller's transaction.</summary>
internal static class Refunding
{
    /// <summary>Which payments a sum goes back out of, each with its part of it; less in all where there is not as much left.</summary>
    public static IReadOnlyList<(Payment Payment, long Amount)> Split(IEnumerable<Payment> payments, long total)
    {
        var parts = new List<(Payment, long)>();
        foreach (var payment in payments)
        {
            var amount = Math.Min(payment.Amount - payment.Refunded, total);
            if (amount > 0)
                parts.Add((payment, amount));
            total -= Math.Max(0, amount);
        }

        return parts;
    }

    extension(CinemaDbContext db)
    {
        /// <summary>What was paid for a booking, cards before cash, vouchers last. Tracked, with their sources.</summary>
        public async Task<List<Payment>> PaidPaymentsAsync(int bookingId, CancellationToken ct) =>
        [
            .. (await db.Payments.Include(p => p.Source).Include(p => p.Booking).Where(p => p.BookingId == bookingId && p.State == PaymentState.Paid).ToListAsync(ct))
                .OrderBy(p => p.Origin.Kind).ThenBy(p => p.Id),
        ];

        /// <summary>Asks for as much money back, out of as many of the payments as it takes.</summary>
        /// <param name="to">Null for the way that each of them came.</param>
        /// <exception cref="InvalidOperationException">There is not as much left in them.</exception>
        public async Task<IReadOnlyList<Refund>> RefundAsync(
            IEnumerable<Payment> payments, long total, PaymentKind? to, RefundDetails details, DateTime now, CancellationToken ct)
        {
            var refunds = new List<Refund>();
            foreach (var (payment, amount) in Split(payments, total))
                refunds.Add(await db.RefundAsync(payment, amount, to ?? payment.Origin.Kind, details, now, ct));

            return refunds.Sum(r => r.Amount) == total ? refunds : throw new InvalidOperationException("More would go back than was paid.");
        }

        /// <summary>All of a payment that is not for anything goes back the way it came. Its booking or voucher names the cinema.</summary>
        public async Task<Refund> ReturnWholeAsync(Payment payment, Cinema cinema, string reason, DateTime now, CancellationToken ct)
        {
            var refund = await db.RefundAsync(payment, payment.Amount, payment.Kind, new RefundDetails(reason), now, ct);
            db.Enter(payment, cinema, now);
            db.Enter(refund, cinema, now);
            return refund;
        }

        private async Task<Refund> RefundAsync(
            Payment payment, long amount, PaymentKind to, RefundDetails details, DateTime now, CancellationToken ct)
        {
            var taken = await db.Payments.Where(p => p.Id == payment.Id && p.Refunded + amount <= p.Amount)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Refunded, p => p.Refunded + amount), ct);
            if (taken != 1)
                throw new InvalidOperationException($"Payment {payment.Id} has less than {amount} left.");

            await db.Entry(payment).ReloadAsync(ct);
            if (to == PaymentKind.Voucher && details.VoucherId is null)
            {
                details = details with { VoucherId = payment.Origin.SpentVoucherId };
                await db.RefundToAsync(details.VoucherId!.Value, amount, payment.BookingId, now, ct);
            }

            var refund = Refund.Request(payment, amount, to, details, now);
            db.Add(refund);
            return refund;
        }
    }
}
