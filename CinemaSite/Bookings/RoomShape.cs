using CinemaSite.Seating;

namespace CinemaSite.Bookings;

/// <summary>Where the middle, the back, the aisles and the rows without a step are in a room.</summary>
internal sealed class RoomShape(SeatMap map)
{
    private readonly HashSet<(int, int)> places = [.. map.Seats.Select(s => (s.RowIndex, s.Column))];
    private readonly HashSet<int> stepFreeRows =
        [.. map.Seats.Where(s => s.Kind == SeatKind.WheelchairSpace).Select(s => s.RowIndex)];

    private readonly int front = map.Seats.Select(s => s.RowIndex).DefaultIfEmpty().Min();
    private readonly int back = map.Seats.Select(s => s.RowIndex).DefaultIfEmpty().Max();
    private readonly int left = map.Seats.Select(s => s.Column).DefaultIfEmpty().Min();
    private readonly int right = map.Seats.Select(s => s.Column).DefaultIfEmpty().Max();

    public RoomPoint FocalPoint => new(RowAt(2 / 3.0), (left + right) / 2.0);

    public RoomPoint BackCentre => FocalPoint with { Row = back };

    public bool IsByAisle(SeatOnMap seat) =>
        !places.Contains((seat.RowIndex, seat.Column - 1)) || !places.Contains((seat.RowIndex, seat.Column + 1));

    public bool IsStepFree(SeatOnMap seat) => stepFreeRows.Contains(seat.RowIndex);

    public bool IsAtBack(SeatOnMap seat) => seat.RowIndex > RowAt(3 / 4.0);

    public bool IsInMiddle(IReadOnlyList<SeatOnMap> block) =>
        IsInCentreThird(RoomPoint.MiddleOf(block).Column)
        && block.Any(s => IsInCentreThird(s.Column))
        && block.All(s => s.RowIndex >= RowAt(1 / 3.0));

    /// <summary>Two blocks are a real choice when they share no seat and lie so many rows or a third of the room apart.</summary>
    public bool Differ(IReadOnlyList<SeatOnMap> one, IReadOnlyList<SeatOnMap> other, int rows)
    {
        var (a, b) = (RoomPoint.MiddleOf(one), RoomPoint.MiddleOf(other));
        return (Math.Abs(a.Row - b.Row) >= rows || Math.Abs(a.Column - b.Column) >= Width / 3.0) && !one.Intersect(other).Any();
    }

    private int Width => right - left + 1;

    private bool IsInCentreThird(double column) => Math.Abs(column - FocalPoint.Column) <= Width / 6.0;

    private double RowAt(double share) => front + (back - front) * share;
}
