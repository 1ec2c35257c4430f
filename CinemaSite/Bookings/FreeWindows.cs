using CinemaSite.Seating;

namespace CinemaSite.Bookings;

/// <summary>
/// Blocks of free seats side by side, in the order of the plan: ordinary ones and, for even parties only, sofas (whole or not:
/// the seat rules tell). Wheelchair spaces and companion seats are never among them.
/// </summary>
internal sealed class FreeWindows(SeatMap map, RoomShape room, SeatWish wish)
{
    /// <summary>In seat widths, from middle to middle.</summary>
    private const double StillBehind = 1;

    public IEnumerable<IReadOnlyList<SeatOnMap>> Of(int size) =>
        from stretch in map.Seats.Where(s => IsOffered(s, size)).Stretches().Select(s => s.ToArray())
        from start in Enumerable.Range(0, Math.Max(0, stretch.Length - size + 1))
        select (IReadOnlyList<SeatOnMap>)new ArraySegment<SeatOnMap>(stretch, start, size);

    /// <summary>A party parted between two rows, one part behind the other. Nobody of four or more sits alone.</summary>
    public IEnumerable<IReadOnlyList<SeatOnMap>> InTwoRows(int people)
    {
        var fewest = people < 4 ? 1 : 2;
        return
            from inFront in Enumerable.Range(fewest, Math.Max(0, people - 2 * fewest + 1))
            from block in Of(inFront).Join(
                Of(people - inFront),
                front => (front[0].Section, front[0].RowIndex + 1),
                behind => (behind[0].Section, behind[0].RowIndex),
                (front, behind) => (front, behind))
            where Math.Abs(MiddleColumn(block.front) - MiddleColumn(block.behind)) <= StillBehind
            select (IReadOnlyList<SeatOnMap>)[.. block.front, .. block.behind];
    }

    private bool IsOffered(SeatOnMap seat, int size) =>
        seat.IsFree
        && (seat.Kind == SeatKind.Standard || (seat.Kind == SeatKind.Sofa && size % 2 == 0 && wish.People % 2 == 0))
        && (wish.Where != SeatArea.StepFree || room.IsStepFree(seat));

    private static double MiddleColumn(IReadOnlyList<SeatOnMap> window) => (window[0].Column + window[^1].Column) / 2.0;
}
