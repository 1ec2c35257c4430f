using CinemaSite.Data;

namespace CinemaSite.Seating.Notation;

/// <summary>What a text says: seats, or what stands in the way of them.</summary>
public sealed record SeatPlanReading(IReadOnlyList<Seat> Seats, IReadOnlyList<NotationError> Errors)
{
    public bool IsPlan => Errors.Count == 0;
}

/// <summary>What is wrong with a text, and where: line and column count from 1.</summary>
public sealed record NotationError(int Line, int Column, Refusal Reason)
{
    public override string ToString() => $"{Line}:{Column} {Reason}";
}
