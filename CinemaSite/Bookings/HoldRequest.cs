using CinemaSite.Data;

namespace CinemaSite.Bookings;

/// <summary>Who wants which seats of a screening, and the ticket type for each.</summary>
public sealed record HoldRequest(int ScreeningId, IReadOnlyList<SeatChoice> Seats, Holder Holder, string Language = "en")
{
    public SalesChannel Channel { get; init; }

    /// <summary>The member of staff who asks; null on the web.</summary>
    public CounterClerk? Clerk { get; init; }

    /// <summary>Whom staff keep the seats for; null where nobody said.</summary>
    public Caller? Caller { get; init; }

    /// <summary>
    /// Held until then (UTC) to be offered to somebody on the waiting list, who chooses the ticket types when they take it. It is
    /// none of their own few holds.
    /// </summary>
    public DateTime? OfferedUntil { get; init; }

    public bool IsOwnHold => IsOnline && OfferedUntil is null;

    public bool IsOnline => Channel == SalesChannel.Web;

    /// <summary>What a member of staff asks for, for a customer at the counter or on the telephone.</summary>
    public static HoldRequest ByStaff(SalesChannel channel, int screeningId, IReadOnlyList<SeatChoice> seats, CounterClerk clerk, string language) =>
        new(screeningId, seats, Holder.Counter, language) { Channel = channel, Clerk = clerk };
}

public sealed record SeatChoice(int SeatId, int TicketTypeId);

/// <summary>Who sells at the counter, and why seats that the house keeps back go with it; empty where none do.</summary>
public sealed record CounterClerk(Data.History.Actor Actor, string KeptReason = "");

/// <summary>Somebody on the telephone; each may be empty.</summary>
public sealed record Caller(string Name, string Phone, string Email);

/// <summary>The reference of the booking that holds the seats, or why there is none and what could be taken instead.</summary>
public sealed record HoldResult(string? Reference, Refusal? Refusal, IReadOnlyList<SeatRepair> Repairs)
{
    public HoldResult(string reference) : this(reference, null, []) { }

    public HoldResult(Refusal refusal, IReadOnlyList<SeatRepair>? repairs = null) : this(null, refusal, repairs ?? []) { }
}
