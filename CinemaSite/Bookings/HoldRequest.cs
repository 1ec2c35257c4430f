using CinemaSite.Data;

namespace CinemaSite.Bookings;

/// <summary>Who wants which seats of a screening, and the ticket type for each.</summary>
public sealed record HoldRequest(int ScreeningId, IReadOnlyList<SeatChoice> Seats, Holder Holder, string Language = "en");

public sealed record SeatChoice(int SeatId, int TicketTypeId);

/// <summary>The reference of the booking that holds the seats, or why there is none and what could be taken instead.</summary>
public sealed record HoldResult(string? Reference, Refusal? Refusal, IReadOnlyList<SeatRepair> Repairs)
{
    public HoldResult(string reference) : this(reference, null, []) { }

    public HoldResult(Refusal refusal, IReadOnlyList<SeatRepair>? repairs = null) : this(null, refusal, repairs ?? []) { }
}
