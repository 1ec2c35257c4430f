using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Reporting.Reports;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting.Sales;

/// <summary>An amount of each kind of voucher. Minor units.</summary>
internal readonly record struct OnVouchers(long GiftCards, long Credits)
{
    public long Together => GiftCards + Credits;

    public static OnVouchers operator +(OnVouchers one, OnVouchers other) => new(one.GiftCards + other.GiftCards, one.Credits + other.Credits);

    public static OnVouchers operator -(OnVouchers one) => new(-one.GiftCards, -one.Credits);
}

/// <summary>
/// What customers could still spend at the beginning of a period, what came to it and went from it, and what they could at the end: the
/// entries of the vouchers by the moment at which they were made. What is left on a voucher goes on the day after the last on which it can
/// be spent; one that was extended since then never ran out. What was taken back or ran out is negative.
/// </summary>
internal sealed record VoucherBook(OnVouchers AtStart, OnVouchers Issued, OnVouchers Spent, OnVouchers Returned, OnVouchers TakenBack, OnVouchers RanOut)
{
    public OnVouchers AtEnd => AtStart + Issued + -Spent + Returned + TakenBack + RanOut;
}

internal static class VoucherBooks
{
    extension(CinemaDbContext db)
    {
        /// <param name="now">UTC.</param>
        public async Task<VoucherBook> VoucherBookAsync(Asked asked, DateTime now, CancellationToken ct)
        {
            var (cinemaId, currency, span, first, last) = (asked.Cinema.Id, asked.Cinema.Currency, asked.Span, asked.Period.First, asked.Period.Last);
            var today = asked.Cinema.TimeZone.BusinessDate(now);
            var entries = await db.VoucherEntries.Where(e => e.Voucher!.CinemaId == cinemaId && e.Voucher.Currency == currency && e.At < span.Until)
                .GroupBy(e => new { IsBefore = e.At < span.From, e.Kind, Of = e.Voucher!.Kind })
                .Select(g => new { g.Key.IsBefore, g.Key.Kind, g.Key.Of, Amount = g.Sum(e => e.Amount) }).ToListAsync(ct);
            var ranOut = await db.Vouchers
                .Where(v => v.CinemaId == cinemaId && v.Currency == currency && v.State == VoucherState.Active && v.Balance > 0 && v.ExpiresOn <= last && v.ExpiresOn < today)
                .GroupBy(v => new { IsBefore = v.ExpiresOn < first, v.Kind })
                .Select(g => new { g.Key.IsBefore, g.Key.Kind, Amount = g.Sum(v => v.Balance) }).ToListAsync(ct);

            return new(
                Of(kind => entries.Where(e => e.IsBefore && e.Of == kind).Sum(e => e.Amount) - ranOut.Where(r => r.IsBefore && r.Kind == kind).Sum(r => r.Amount)),
                Moved(VoucherEntryKind.Issued), -Moved(VoucherEntryKind.Spent), Moved(VoucherEntryKind.Returned), Moved(VoucherEntryKind.Voided),
                -Of(kind => ranOut.Where(r => !r.IsBefore && r.Kind == kind).Sum(r => r.Amount)));

            OnVouchers Moved(VoucherEntryKind what) => Of(kind => entries.Where(e => !e.IsBefore && e.Kind == what && e.Of == kind).Sum(e => e.Amount));
        }
    }

    private static OnVouchers Of(Func<VoucherKind, long> sum) => new(sum(VoucherKind.GiftCard), sum(VoucherKind.Credit));
}
