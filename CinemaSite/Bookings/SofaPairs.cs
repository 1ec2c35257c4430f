using CinemaSite.Seating;

namespace CinemaSite.Bookings;

/// <summary>Sofas are sold in pairs. Two halves of different sofas become either sofa; otherwise each half gains its other half.</summary>
internal sealed class SofaPairs(SeatMap map)
{
    private readonly Dictionary<int, SeatOnMap> otherHalves = map.Seats
        .Where(s => s.Kind == SeatKind.Sofa)
        .GroupBy(s => s.Group)
        .Where(sofa => sofa.Count() == 2)
        .SelectMany(sofa => sofa.Zip(sofa.Reverse()))
        .ToDictionary(pair => pair.First.SeatId, pair => pair.Second);

    public SeatObjection? ObjectTo(IReadOnlyList<SeatOnMap> choice)
    {
        SeatOnMap[] halves = [.. choice.Where(s => s.Kind == SeatKind.Sofa && !choice.Contains(OtherHalf(s)))];
        if (halves is [])
            return null;

        SeatOnMap[] mendable = [.. halves.Where(s => OtherHalf(s) is { IsFree: true })];
        var rest = choice.Except(halves).ToList();
        var pairs = halves.Length / 2;

        if (halves.Length % 2 == 0 && mendable.Length >= pairs)
            return new SeatObjection(SeatRefusals.HalfASofa(halves), Whole(mendable.Take(pairs)), Whole(mendable.TakeLast(pairs)));
        if (mendable.Length == halves.Length)
            return new SeatObjection(SeatRefusals.HalfASofa(halves), Whole(halves));

        return new SeatObjection(SeatRefusals.HalfASofa(halves));

        IReadOnlyList<SeatOnMap> Whole(IEnumerable<SeatOnMap> sofas) => [.. rest, .. sofas.SelectMany(s => new[] { s, OtherHalf(s)! })];
    }

    private SeatOnMap? OtherHalf(SeatOnMap half) => otherHalves.GetValueOrDefault(half.SeatId);
}
