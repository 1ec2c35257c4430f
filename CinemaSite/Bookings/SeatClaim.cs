namespace CinemaSite.Bookings;

/// <summary>
/// Who has a seat of a screening: a booking, or the house that keeps it back from sale. Its primary key (screening, seat)
/// is what keeps a seat from being given twice. <see cref="HeldUntil"/> (UTC) set: held, or kept back, and anyone may take
/// it over afterwards; null: being paid for, sold, or kept back for good, nobody may.
/// </summary>
public class SeatClaim
{
    public const int ReasonLength = 100;

    public required int ScreeningId { get; init; }

    public required int SeatId { get; init; }

    public int? BookingId { get; private set; }

    /// <summary>Null where the house keeps the seat back.</summary>
    public Booking? Booking { get; init; }

    public DateTime? HeldUntil { get; private set; }

    /// <summary>Why the house keeps it back; null where a booking has it.</summary>
    public SeatKeeping? KeptAs { get; private set; }

    /// <summary>What staff wrote beside it.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Kept back until so many minutes before the start; null for good.</summary>
    public int? ReleaseMinutes { get; private set; }

    /// <summary>Of a booking's seat that the house kept back until staff sold it: what it goes back to if it is not paid for.</summary>
    public SeatKeeping? WasKeptAs { get; private set; }

    /// <summary>For a booking, until then, or for good.</summary>
    /// <param name="kept">How the house kept it back before.</param>
    public static SeatClaim For(Booking booking, int screeningId, int seatId, DateTime? until, KeepingBack? kept = null) => new()
    {
        ScreeningId = screeningId,
        SeatId = seatId,
        Booking = booking,
        HeldUntil = until,
        WasKeptAs = kept?.As,
        Reason = kept?.Reason ?? "",
        ReleaseMinutes = kept?.ReleaseMinutes,
    };

    /// <summary>Kept back from public sale.</summary>
    /// <param name="startsAt">UTC.</param>
    public static SeatClaim KeepBack(int screeningId, int seatId, DateTime startsAt, KeepingBack how)
    {
        var claim = new SeatClaim
        {
            ScreeningId = screeningId,
            SeatId = seatId,
        };
        claim.Keep(startsAt, how);
        return claim;
    }

    /// <summary>It goes on being kept back, in another way.</summary>
    internal void Keep(DateTime startsAt, KeepingBack how)
    {
        (KeptAs, Reason, ReleaseMinutes) = (how.As, how.Reason, how.ReleaseMinutes);
        Retime(startsAt);
    }

    /// <summary>It was not paid for: the house keeps it back again.</summary>
    internal void GiveBackToHouse(DateTime startsAt)
    {
        (BookingId, KeptAs, WasKeptAs) = (null, WasKeptAs, null);
        Retime(startsAt);
    }

    /// <summary>The screening starts at another time: a release goes with it.</summary>
    public void Retime(DateTime startsAt)
    {
        if (KeptAs is not null)
            HeldUntil = ReleaseMinutes is { } minutes ? startsAt.AddMinutes(-minutes) : null;
    }

    public KeepingBack? Keeping => KeptAs is { } kind ? new(kind, Reason, ReleaseMinutes) : null;
}

/// <summary>Why a seat is kept back, and how long: until so many minutes before the start, or for good.</summary>
public sealed record KeepingBack(SeatKeeping As, string Reason, int? ReleaseMinutes);

public enum SeatKeeping
{
    House,
    Reserved,
    Broken,
}
