using CinemaSite.Seating;

namespace CinemaSite.Bookings;

/// <summary>A companion seat goes only with a wheelchair space of its group in the same choice.</summary>
internal sealed class Companions(SeatMap map)
{
    private readonly ILookup<int?, SeatOnMap> spaces =
        map.Seats.Where(s => s.Kind == SeatKind.WheelchairSpace).ToLookup(s => s.Group);

    public SeatObjection? ObjectTo(IReadOnlyList<SeatOnMap> choice)
    {
        SeatOnMap[] alone = [.. choice.Where(s => s.Kind == SeatKind.Companion && !spaces[s.Group].Any(choice.Contains))];
        if (alone is [])
            return null;

        SeatOnMap?[] missing = [.. alone.Select(s => s.Group).Distinct().Select(group => spaces[group].FirstOrDefault(s => s.IsFree))];
        return missing.Contains(null)
            ? new SeatObjection(SeatRefusals.CompanionAlone(alone))
            : new SeatObjection(SeatRefusals.CompanionAlone(alone), [.. choice, .. missing.OfType<SeatOnMap>()]);
    }
}
