using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Reporting.Reports;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting.Sales;

/// <summary>Lines of the ledger of one kind and means, added up. Minor units.</summary>
internal sealed record LedgerSum(PaymentKind Means, LedgerKind Kind, int Count, long Amount);

internal static class LedgerSums
{
    extension(CinemaDbContext db)
    {
        public Task<List<LedgerSum>> LedgerSumsAsync(Asked asked, CancellationToken ct)
        {
            var (cinemaId, first, last) = (asked.Cinema.Id, asked.Period.First, asked.Period.Last);
            return db.LedgerLines.Where(l => l.CinemaId == cinemaId && l.Day >= first && l.Day <= last)
                .GroupBy(l => new { l.Means, l.Kind })
                .Select(g => new LedgerSum(g.Key.Means, g.Key.Kind, g.Count(), g.Sum(l => l.Amount))).ToListAsync(ct);
        }
    }

    public static long Of(this IEnumerable<LedgerSum> sums, params IReadOnlyList<LedgerKind> kinds) => sums.Where(s => kinds.Contains(s.Kind)).Sum(s => s.Amount);
}
