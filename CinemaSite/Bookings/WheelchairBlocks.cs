using CinemaSite.Seating;

namespace CinemaSite.Bookings;

/// <summary>
/// Blocks with the wheelchair spaces asked for: first come the companion seats of these spaces, then for the rest of the party
/// ordinary seats in the same row or the next.
/// </summary>
internal sealed class WheelchairBlocks(SeatMap map, FreeWindows windows, SeatWish wish)
{
    private readonly SeatOnMap[] spaces = [.. map.Seats.Where(s => s is { Kind: SeatKind.WheelchairSpace, IsFree: true })];

    public IEnumerable<IReadOnlyList<SeatOnMap>> All() => spaces.Length < wish.WheelchairSpaces ? [] : spaces.SelectMany(BlocksAround);

    private IEnumerable<IReadOnlyList<SeatOnMap>> BlocksAround(SeatOnMap anchor)
    {
        SeatOnMap[] chosen = [.. spaces.OrderBy(s => RoomPoint.Of(anchor).DistanceTo(s)).Take(wish.WheelchairSpaces)];
        SeatOnMap[] companions = [.. map.Seats
            .Where(s => s is { Kind: SeatKind.Companion, IsFree: true } && chosen.Any(space => space.Group == s.Group))
            .Take(wish.People - chosen.Length)];

        var others = wish.People - chosen.Length - companions.Length;
        return others == 0
            ? [InOrder([.. chosen, .. companions])]
            : windows.Of(others)
                .Where(w => chosen.Any(space => space.Section == w[0].Section && Math.Abs(space.RowIndex - w[0].RowIndex) <= 1))
                .Select(w => InOrder([.. chosen, .. companions, .. w]));
    }

    private static IReadOnlyList<SeatOnMap> InOrder(IEnumerable<SeatOnMap> block) => [.. block.InPlanOrder()];
}
