using CinemaSite.Seating;

namespace CinemaSite.Bookings;

/// <summary>
/// How good a block is for a wish: a hundred, less one for each seat width that its people sit from the best place and from their
/// own middle on average, less a penalty for each flaw.
/// </summary>
internal sealed class SeatScore(RoomShape room, SeatWish wish, LonelySeats lonely)
{
    private const double LeavesSomeoneAlone = 8;
    private const double MixesSofasAndSeats = 4;
    private const double AwayFromTheAisle = 30;

    private readonly RoomPoint best = wish.Where == SeatArea.Back ? room.BackCentre : room.FocalPoint;

    public double Of(IReadOnlyList<SeatOnMap> block)
    {
        var middle = RoomPoint.MiddleOf(block);
        var score = 100 - block.Average(s => best.DistanceTo(s) + middle.DistanceTo(s));

        if (lonely.AreLeftBy(block))
            score -= LeavesSomeoneAlone;
        if (block.Count(IsSofa) is var sofas && sofas > 0 && sofas < block.Count)
            score -= MixesSofasAndSeats;
        if (wish.Where == SeatArea.Aisle && !block.Any(room.IsByAisle))
            score -= AwayFromTheAisle;
        return score;
    }

    private static bool IsSofa(SeatOnMap seat) => seat.Kind == SeatKind.Sofa;
}
