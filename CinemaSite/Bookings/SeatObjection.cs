using CinemaSite.Data;

namespace CinemaSite.Bookings;

/// <summary>What one rule has against a choice, and what it would have instead; the other rules have yet to agree to that.</summary>
internal sealed record SeatObjection(Refusal Reason, params IReadOnlyList<IReadOnlyList<SeatOnMap>> Instead);
