using CinemaSite.Data;
using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Sales;

/// <summary>What promo codes took off, and what became of vouchers.</summary>
public class DiscountsReport(CinemaDbContext db, TimeProvider clock, ReportProgress progress, IStringLocalizer<Strings> t) : IReport
{
    public async Task<Report> RunAsync(ReportRequest request, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var asked = await db.AskedAsync(request, ct);
        var codes = await CodesAsync(asked, ct);
        await progress.ReachedAsync(1, 4);
        var codesBefore = await CodesAsync(asked.Before, ct);
        await progress.ReachedAsync(2, 4);
        var vouchers = await db.VoucherBookAsync(asked, now, ct);
        await progress.ReachedAsync(3, 4);
        var vouchersBefore = await db.VoucherBookAsync(asked.Before, now, ct);
        await progress.ReachedAsync(4, 4);
        return asked.Report(
            ReportKind.Discounts, t["Promo codes and vouchers"],
            [
                new(t["Taken off by codes"], Measure.Money, codes.Values.Sum(c => c.Off), codesBefore.Values.Sum(c => c.Off)),
                new(t["Uses of codes"], Measure.Count, codes.Values.Sum(c => c.Uses), codesBefore.Values.Sum(c => c.Uses)),
                new(t["Paid with vouchers"], Measure.Money, vouchers.Spent.Together, vouchersBefore.Spent.Together),
                new(t["Left on vouchers at the end"], Measure.Money, vouchers.AtEnd.Together, vouchersBefore.AtEnd.Together),
            ],
            Part(codes, codesBefore), VoucherPart.Of(vouchers, t));
    }

    /// <summary>By the code as it was written then. A use counts on the day of the sale, whatever is given back later.</summary>
    private async Task<Dictionary<string, CodeSums>> CodesAsync(Asked asked, CancellationToken ct)
    {
        var (cinemaId, span) = (asked.Cinema.Id, asked.Span);
        var bookings = db.Bookings.Where(b => b.ConfirmedAt >= span.From && b.ConfirmedAt < span.Until && b.DiscountCode != null)
            .SelectMany(b => b.Tickets, (b, x) => new { b.Id, b.ScreeningId, Code = b.DiscountCode!, x.Discount, Paid = x.Price - x.Discount + x.Fee })
            .GroupBy(x => new { x.Id, x.ScreeningId, x.Code })
            .Select(g => new { g.Key.ScreeningId, g.Key.Code, Tickets = g.Count(), Off = g.Sum(x => x.Discount), Paid = g.Sum(x => x.Paid) });
        return await (
            from b in bookings
            join s in db.Screenings on b.ScreeningId equals s.Id
            where s.Auditorium.CinemaId == cinemaId
            group b by b.Code into g
            select new { g.Key, Uses = g.Count(), Tickets = g.Sum(b => b.Tickets), Off = g.Sum(b => b.Off), Paid = g.Sum(b => b.Paid) })
            .ToDictionaryAsync(g => g.Key, g => new CodeSums(g.Uses, g.Tickets, g.Off, g.Paid), ct);
    }

    private ReportPart Part(Dictionary<string, CodeSums> now, Dictionary<string, CodeSums> before)
    {
        var lines = now.Keys.Union(before.Keys)
            .Select(code => (Code: code, Now: now.GetValueOrDefault(code, CodeSums.None), Before: before.GetValueOrDefault(code, CodeSums.None)))
            .OrderByDescending(l => l.Now.Off).ThenByDescending(l => l.Before.Off).ThenBy(l => l.Code, StringComparer.Ordinal).ToList();
        return new(
            t["Promo codes"],
            ReportTables.WithTotal(
                [
                    new(t["Promo code"], Measure.Text), new(t["Uses"], Measure.Count), new(t["Tickets"], Measure.Count), new(t["Taken off"], Measure.Money),
                    new(t["Paid"], Measure.Money), new(t["Taken off before"], Measure.Money),
                ],
                lines.ConvertAll(l => new ReportRow([l.Code, l.Now.Uses, l.Now.Tickets, l.Now.Off, l.Now.Paid, l.Before.Off])), t["Total"]),
            ReportTables.Bars(t["Taken off"], Measure.Money, lines.ConvertAll(l => new Bar(l.Code, l.Now.Off, l.Before.Off))),
            t["A code counts on the day on which the booking was paid for, whatever was given back of it later."]);
    }

    private sealed record CodeSums(int Uses, int Tickets, long Off, long Paid)
    {
        public static readonly CodeSums None = new(0, 0, 0, 0);
    }
}
