using CinemaSite.Seating;

namespace CinemaSite.Programme;

/// <summary>The seats that a layout file describes; with a problem in it, there are none to take.</summary>
public sealed record SeatLayout(
    IReadOnlyList<Seat> Seats,
    IReadOnlyList<ProgrammeProblem> Problems,
    IReadOnlyList<ProgrammeProblem> Notes)
{
    /// <summary>Such as "156 seats in 13 rows (38 Standard, 10 Couple, 108 VIP)".</summary>
    public string Summary =>
        $"{Seats.Count} seats in {Seats.Select(s => s.RowIndex).Distinct().Count()} rows ("
        + string.Join(", ", Seats.GroupBy(s => s.Category).Select(c => $"{c.Count()} {c.Key}"))
        + ")";
}
