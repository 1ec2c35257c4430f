using CinemaSite.Bookings;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

public static class VoucherQueries
{
    extension(CinemaDbContext db)
    {
        /// <summary>The vouchers that were bought in this browser.</summary>
        public IQueryable<Voucher> VouchersOf(Holder? holder)
        {
            var hash = holder?.VisitorHash ?? "";
            return db.Vouchers.AsNoTracking().Where(v => hash != "" && v.VisitorHash == hash);
        }

        /// <summary>The voucher whose code was typed, if somebody has paid for it.</summary>
        public async Task<Voucher?> VoucherByCodeAsync(string? typed, CancellationToken ct) => Voucher.Parse(typed) is { } code
            ? await db.Vouchers.AsNoTracking().SingleOrDefaultAsync(v => v.Code == code && v.IssuedAt != null, ct)
            : null;

        /// <summary>What happened to its balance, the latest first.</summary>
        public Task<List<VoucherEntry>> EntriesOfAsync(int voucherId, CancellationToken ct) =>
            db.VoucherEntries.AsNoTracking().Where(e => e.VoucherId == voucherId).OrderByDescending(e => e.Id).ToListAsync(ct);
    }
}
