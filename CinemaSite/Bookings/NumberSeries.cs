using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>A series of document numbers without gaps, taken inside the transaction that makes the document.</summary>
public class NumberSeries
{
    public const string Receipts = "R";
    public const string CreditNotes = "C";

    /// <summary>The letter that its numbers begin with.</summary>
    public required string Prefix { get; init; }

    /// <summary>The number that was given out last.</summary>
    public int Last { get; private set; }
}

public static class NumberSeriesQueries
{
    extension(CinemaDbContext db)
    {
        /// <summary>The next number, such as "R-000042". The row stays locked until the transaction ends, which is what leaves no gaps.</summary>
        public async Task<string> NextNumberAsync(string prefix, CancellationToken ct)
        {
            await db.NumberSeries.Where(s => s.Prefix == prefix)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.Last, s => s.Last + 1), ct);
            var last = await db.NumberSeries.Where(s => s.Prefix == prefix).Select(s => s.Last).SingleAsync(ct);
            return $"{prefix}-{last:D6}";
        }
    }
}
