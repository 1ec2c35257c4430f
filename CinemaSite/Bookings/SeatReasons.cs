using CinemaSite.Seating;

namespace CinemaSite.Bookings;

/// <summary>What is said for a proposed block: English sentences that are the keys of their translations.</summary>
public static class SeatReasons
{
    public const string Together = "Together in one row";
    public const string OneRow = "In one row, close to each other";
    public const string TwoRows = "In two rows, one behind the other";
    public const string Apart = "Not all side by side";
    public const string Wheelchair = "With the wheelchair space";
    public const string StepFree = "Reached without a step";
    public const string Middle = "In the middle";
    public const string Back = "At the back";
    public const string Aisle = "By the aisle";
    public const string Sofa = "On a sofa";

    public static IReadOnlyList<string> All => [Together, OneRow, TwoRows, Apart, Wheelchair, StepFree, Middle, Back, Aisle, Sofa];

    internal static IEnumerable<string> For(IReadOnlyList<SeatOnMap> block, RoomShape room, SeatWish wish)
    {
        if (block.Count > 1)
            yield return Closeness(block);
        if (wish.WheelchairSpaces > 0)
            yield return Wheelchair;
        if (wish.Where == SeatArea.StepFree && block.All(room.IsStepFree))
            yield return StepFree;
        if (room.IsInMiddle(block))
            yield return Middle;
        if (block.All(room.IsAtBack))
            yield return Back;
        if (block.Any(room.IsByAisle))
            yield return Aisle;
        if (block.All(s => s.Kind == SeatKind.Sofa))
            yield return Sofa;
    }

    private static string Closeness(IReadOnlyList<SeatOnMap> block)
    {
        var rows = block[^1].RowIndex - block[0].RowIndex;
        var columns = block.Max(s => s.Column) - block.Min(s => s.Column) + 1;
        return columns > block.Count + 3 || rows > 1 ? Apart
            : rows == 1 ? TwoRows
            : columns == block.Count ? Together
            : OneRow;
    }
}
