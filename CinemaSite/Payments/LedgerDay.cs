namespace CinemaSite.Payments;

/// <summary>
/// A business day of the ledger that is over. Its hash covers each of its lines and the day before, so that nothing can be
/// changed, added or taken out without every later day telling. Time UTC.
/// </summary>
public class LedgerDay
{
    public required int CinemaId { get; init; }

    public required DateOnly Day { get; init; }

    public required DateTime ClosedAt { get; init; }

    public required int Lines { get; init; }

    /// <summary>What came in less what went out, in minor units.</summary>
    public required long Total { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }
}
