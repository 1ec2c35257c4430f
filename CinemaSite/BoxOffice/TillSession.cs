namespace CinemaSite.BoxOffice;

/// <summary>
/// A cashier's turn at a till: from the float that is counted into the drawer to the cash that is counted out of it. A cashier
/// has one open session at the most. Minor units; times UTC.
/// </summary>
public class TillSession
{
    public const int NoteLength = 200;

    private TillSession() { }

    public int Id { get; private set; }

    public int CinemaId { get; private set; }

    /// <summary>The id of their account, which may be closed by now.</summary>
    public int CashierId { get; private set; }

    public string CashierName { get; private set; } = "";

    public string Currency { get; private set; } = "";

    public DateTime OpenedAt { get; private set; }

    /// <summary>The change that it began with.</summary>
    public long OpeningFloat { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>What should have been in the drawer when it was closed; null until then.</summary>
    public long? ExpectedCash { get; private set; }

    public long? CountedCash { get; private set; }

    /// <summary>What the cashier wrote about a difference.</summary>
    public string Note { get; private set; } = "";

    public long? Difference => CountedCash - ExpectedCash;

    internal static TillSession Open(int cinemaId, int cashierId, string cashierName, string currency, long openingFloat, DateTime now) => new()
    {
        CinemaId = cinemaId,
        CashierId = cashierId,
        CashierName = cashierName,
        Currency = currency,
        OpeningFloat = openingFloat >= 0 ? openingFloat : throw new ArgumentOutOfRangeException(nameof(openingFloat)),
        OpenedAt = now,
    };

    internal void Close(long expected, long counted, string note, DateTime now) =>
        (ClosedAt, ExpectedCash, CountedCash, Note) = (now, expected, counted, note);
}
