namespace CinemaSite.Seating;

/// <summary>
/// One seat of a plan. <see cref="RowIndex"/> counts from the screen (0 is the front row),
/// <see cref="Column"/> from the left as one faces the screen; a column without a seat is a gap or an aisle.
/// </summary>
public class Seat
{
    public int Id { get; private set; }

    public int SeatPlanId { get; private set; }

    /// <summary>"Stalls", "Balcony"; empty where the room has one section.</summary>
    public string Section { get; init; } = "";

    public required string Row { get; init; }

    public required string Number { get; init; }

    public required int RowIndex { get; init; }

    public required int Column { get; init; }

    public SeatKind Kind { get; init; }

    /// <summary>The price category, such as "Standard" or "VIP".</summary>
    public string Category { get; init; } = StandardCategory;

    /// <summary>Seats with the same number belong together: the two halves of a sofa, a wheelchair space and its companion.</summary>
    public int? Group { get; init; }

    public const string StandardCategory = "Standard";
}

public enum SeatKind
{
    Standard,
    WheelchairSpace,
    Companion,
    Sofa,
}
