namespace CinemaSite.Bookings;

/// <summary>A point in the room, which need not be a seat. Distances are in seat widths.</summary>
internal readonly record struct RoomPoint(double Row, double Column)
{
    /// <summary>A row is as deep as so many seats are wide.</summary>
    private const double RowDepth = 1.8;

    public static RoomPoint Of(SeatOnMap seat) => new(seat.RowIndex, seat.Column);

    public static RoomPoint MiddleOf(IReadOnlyList<SeatOnMap> block) => new(block.Average(s => s.RowIndex), block.Average(s => s.Column));

    public double DistanceTo(SeatOnMap seat)
    {
        var (rows, columns) = ((seat.RowIndex - Row) * RowDepth, seat.Column - Column);
        return Math.Sqrt(rows * rows + columns * columns);
    }
}
