using CinemaSite.Seating;

namespace CinemaSite.Bookings;

/// <summary>
/// How good a block is for a wish: a hundred, less one for each seat width that its people sit from the best place and from each
/// other, less a penalty for each flaw.
/// </summary>
internal sealed class SeatScore(RoomShape room, SeatWish wish, LonelySeats lonely)
{
    private const double LeavesSomeoneAlone = 8;
    private const double MixesSofasAndSeats = 4;
    private const double AwayFromTheAisle = 30;

    public SeatBlock Of(IReadOnlyList<SeatOnMap> seats)
    {
        SeatOnMap[] block = [.. seats.InPlanOrder()];
        var bestRow = wish.Where == SeatArea.Back ? room.BackRow : room.FocalRow;

        var score = 100 - block.Average(s => room.DistanceTo(bestRow, s)) - block.Average(s => RoomShape.Distance(s, block[0]));
        if (lonely.AreLeftBy(block))
            score -= LeavesSomeoneAlone;
        if (block.Any(IsSofa) && !block.All(IsSofa))
            score -= MixesSofasAndSeats;
        if (wish.Where == SeatArea.Aisle && !block.Any(room.IsByAisle))
            score -= AwayFromTheAisle;

        return new SeatBlock(block, score, [.. WhyTake(block)]);
    }

    private IEnumerable<string> WhyTake(SeatOnMap[] block)
    {
        if (block.Length > 1)
            yield return Closeness(block);
        if (block.Any(s => s.Kind == SeatKind.WheelchairSpace))
            yield return SeatReasons.Wheelchair;
        if (wish.Where == SeatArea.StepFree && block.All(room.IsStepFree))
            yield return SeatReasons.StepFree;
        if (room.IsInMiddle(block))
            yield return SeatReasons.Middle;
        if (block.All(room.IsAtBack))
            yield return SeatReasons.Back;
        if (block.Any(room.IsByAisle))
            yield return SeatReasons.Aisle;
        if (block.All(IsSofa))
            yield return SeatReasons.Sofa;
    }

    private static string Closeness(SeatOnMap[] block) =>
        block[0].RowIndex != block[^1].RowIndex ? SeatReasons.TwoRows
        : block.Stretches().Count() == 1 ? SeatReasons.Together
        : SeatReasons.SameRow;

    private static bool IsSofa(SeatOnMap seat) => seat.Kind == SeatKind.Sofa;
}
