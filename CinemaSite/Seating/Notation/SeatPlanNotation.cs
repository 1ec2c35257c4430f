namespace CinemaSite.Seating.Notation;

/// <summary>
/// A plan of seats as text, one line per row, the row at the screen first; see docs/seat-plan-notation.md. What
/// <see cref="Print"/> writes parses to the same seats.
/// </summary>
public static class SeatPlanNotation
{
    public const int LongestText = 100_000;

    public static SeatPlanReading Parse(string text) => new NotationReader(text).Read();

    /// <param name="seats">Seats that keep to the <see cref="SeatPlanRules"/>.</param>
    public static string Print(IEnumerable<Seat> seats) => new NotationWriter([.. seats]).Write();
}
