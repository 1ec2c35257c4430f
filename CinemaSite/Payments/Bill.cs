using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>How a booking is to be paid: its price, what tickets given for it count, what vouchers give, and the rest. Minor units.</summary>
public sealed record Bill(long Total, long Exchanged, IReadOnlyList<VoucherShare> Vouchers)
{
    /// <summary>What is left to pay.</summary>
    public long Due => Total - Exchanged - Vouchers.Sum(v => v.Pays);
}

/// <summary>A voucher that the customer chose, and what it pays; nothing where it cannot be spent any more.</summary>
public sealed record VoucherShare(Voucher Voucher, long Pays)
{
    public long Stays => Voucher.Balance - Pays;
}

public static class Bills
{
    extension(CinemaDbContext db)
    {
        /// <param name="booking">With its tickets and its cinema.</param>
        public async Task<Bill> BillAsync(Booking booking, DateTime now, CancellationToken ct)
        {
            var exchanged = await db.ExchangeLines.Where(l => l.BookingId == booking.Id).SumAsync(l => l.Credit, ct);
            return new(booking.Total, exchanged, await db.VoucherSharesAsync(booking, booking.Total - exchanged, now, ct));
        }

        /// <summary>What each of the vouchers that the customer chose gives towards <paramref name="due"/>; the one that ends first gives first.</summary>
        public async Task<IReadOnlyList<VoucherShare>> VoucherSharesAsync(Booking booking, long due, DateTime now, CancellationToken ct)
        {
            var today = booking.Screening.Auditorium.Cinema.TimeZone.BusinessDate(now);
            var vouchers = await db.AppliedVouchers.AsNoTracking().Where(a => a.BookingId == booking.Id).Select(a => a.Voucher)
                .OrderBy(v => v.ExpiresOn).ThenBy(v => v.Id).ToListAsync(ct);
            var shares = new List<VoucherShare>();
            foreach (var voucher in vouchers)
            {
                var pays = voucher.WhyNot(booking.Currency, today) is null ? Math.Min(voucher.Balance, due) : 0;
                shares.Add(new(voucher, pays));
                due -= pays;
            }

            return shares;
        }
    }
}
