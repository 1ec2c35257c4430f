using CinemaSite.Data;

namespace CinemaSite.Bookings;

/// <summary>Why a choice of seats cannot be held, with at most two choices that can, the nearest first.</summary>
public sealed record SeatRefusal(Refusal Reason, IReadOnlyList<SeatRepair> Repairs)
{
    /// <summary>It would leave a seat alone.</summary>
    public bool IsLonely { get; init; }
}

/// <summary>
/// A whole choice to take instead: it replaces all seats of the refused one and is itself within the rules.
/// The labels ("E5", "E6") stand in the order of the plan; joining them into "E5 and E6" is for the page, in its language.
/// </summary>
public sealed record SeatRepair(IReadOnlyList<int> SeatIds, IReadOnlyList<string> Labels);
