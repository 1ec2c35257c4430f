using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CinemaSite.Payments;

/// <summary>
/// A business day of the ledger that is over, with or without lines. Its hash covers each of its lines and the day before, so
/// that nothing can be changed, added or taken out without every later day telling. Time UTC.
/// </summary>
public class LedgerDay
{
    private LedgerDay() { }

    public int CinemaId { get; private set; }

    public DateOnly Day { get; private set; }

    public DateTime ClosedAt { get; private set; }

    public int Lines { get; private set; }

    /// <summary>What came in less what went out, in minor units.</summary>
    public long Total { get; private set; }

    /// <summary>Of the day before; empty for the first day of the books.</summary>
    public string PreviousHash { get; private set; } = "";

    public string Hash { get; private set; } = "";

    /// <param name="lines">Every line of the day, in the order in which they were written.</param>
    internal static LedgerDay Close(int cinemaId, DateOnly day, string previousHash, IReadOnlyList<LedgerLine> lines, DateTime now)
    {
        var closed = new LedgerDay
        {
            CinemaId = cinemaId,
            Day = day,
            ClosedAt = now,
            Lines = lines.Count,
            Total = lines.Sum(l => l.Amount),
            PreviousHash = previousHash,
        };
        closed.Hash = closed.ComputeHash(lines);
        return closed;
    }

    /// <summary>SHA-256 over everything that the day and its lines say, each field with its length before it, so that no two days can read the same.</summary>
    public string ComputeHash(IEnumerable<LedgerLine> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, [CinemaId, Day.DayNumber, ClosedAt.Ticks, Lines, Total, PreviousHash]);
        foreach (var line in lines)
            Append(hash, line.Said());
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, IEnumerable<object?> fields)
    {
        foreach (var field in fields)
        {
            var text = Convert.ToString(field, CultureInfo.InvariantCulture) ?? "";
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text};")));
        }
    }
}
