using CinemaSite.Seating;

namespace CinemaSite.Bookings;

/// <summary>Where things are in a room, measured in seat widths.</summary>
internal sealed class RoomShape(SeatMap map)
{
    /// <summary>A row is as deep as so many seats are wide.</summary>
    private const double RowDepth = 1.8;

    private readonly HashSet<(int, int)> places = [.. map.Seats.Select(s => (s.RowIndex, s.Column))];
    private readonly HashSet<int> stepFreeRows =
        [.. map.Seats.Where(s => s.Kind == SeatKind.WheelchairSpace).Select(s => s.RowIndex)];

    private readonly int front = map.Seats.Select(s => s.RowIndex).DefaultIfEmpty().Min();
    private readonly int back = map.Seats.Select(s => s.RowIndex).DefaultIfEmpty().Max();
    private readonly int left = map.Seats.Select(s => s.Column).DefaultIfEmpty().Min();
    private readonly int right = map.Seats.Select(s => s.Column).DefaultIfEmpty().Max();

    public double FocalRow => front + (back - front) * 2 / 3.0;

    public double BackRow => back;

    public double DistanceTo(double row, SeatOnMap seat) => Distance(seat.RowIndex - row, seat.Column - (left + right) / 2.0);

    public bool IsByAisle(SeatOnMap seat) =>
        !places.Contains((seat.RowIndex, seat.Column - 1)) || !places.Contains((seat.RowIndex, seat.Column + 1));

    public bool IsStepFree(SeatOnMap seat) => stepFreeRows.Contains(seat.RowIndex);

    public bool IsAtBack(SeatOnMap seat) => seat.RowIndex > front + (back - front) * 3 / 4.0;

    public bool IsInMiddle(IReadOnlyList<SeatOnMap> block) =>
        SideOf(block) == 1 && block.All(s => s.RowIndex >= front + (back - front) / 3.0);

    /// <summary>Two blocks are a real choice when they share no seat and lie in other rows or on other sides.</summary>
    public bool Differ(IReadOnlyList<SeatOnMap> one, IReadOnlyList<SeatOnMap> other) =>
        (one[0].RowIndex != other[0].RowIndex || SideOf(one) != SideOf(other)) && !one.Intersect(other).Any();

    public static double MiddleColumn(IReadOnlyList<SeatOnMap> block) => block.Average(s => s.Column);

    public static double Distance(SeatOnMap one, SeatOnMap other) => Distance(one.RowIndex - other.RowIndex, one.Column - other.Column);

    private static double Distance(double rows, double columns) => Math.Sqrt(rows * RowDepth * rows * RowDepth + columns * columns);

    /// <summary>0, 1 or 2: the left, the centre or the right third of the room.</summary>
    private int SideOf(IReadOnlyList<SeatOnMap> block) => (int)((MiddleColumn(block) - left + 0.5) * 3 / (right - left + 1));
}
