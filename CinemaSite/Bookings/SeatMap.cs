using CinemaSite.Seating;

namespace CinemaSite.Bookings;

/// <summary>The seats of a screening as they stand at one moment, rows from the screen backwards, seats from left to right.</summary>
public sealed record SeatMap(int ScreeningId, IReadOnlyList<SeatOnMap> Seats)
{
    public IEnumerable<IGrouping<int, SeatOnMap>> Rows => Seats.GroupBy(s => s.RowIndex);

    public int FreeCount => Seats.Count(s => s.IsFree);

    public IReadOnlyList<SeatOnMap> Find(IEnumerable<int> seatIds)
    {
        var wanted = seatIds.ToHashSet();
        return [.. Seats.Where(s => wanted.Contains(s.SeatId))];
    }
}

/// <summary>A seat of the plan and whether it can be had. For the other fields see <see cref="Seat"/>.</summary>
public sealed record SeatOnMap(
    int SeatId, string Section, string Row, string Number, int RowIndex, int Column,
    SeatKind Kind, string Category, int? Group, SeatState State)
{
    public bool IsFree => State == SeatState.Free;

    /// <summary>As said aloud: "C7".</summary>
    public string Label => Row + Number;
}

public enum SeatState
{
    Free,
    Taken,

    /// <summary>Kept back from public sale.</summary>
    House,
}
