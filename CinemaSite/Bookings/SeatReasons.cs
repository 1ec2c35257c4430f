namespace CinemaSite.Bookings;

/// <summary>What is said for a proposed block: English sentences that are the keys of their translations.</summary>
public static class SeatReasons
{
    public const string Together = "Together in one row";
    public const string SameRow = "In one row, close to each other";
    public const string TwoRows = "In two rows, one behind the other";
    public const string Middle = "In the middle";
    public const string Back = "At the back";
    public const string Aisle = "By the aisle";
    public const string StepFree = "Reached without a step";
    public const string Sofa = "On a sofa";
    public const string Wheelchair = "With the wheelchair space";

    public static IReadOnlyList<string> All => [Together, SameRow, TwoRows, Middle, Back, Aisle, StepFree, Sofa, Wheelchair];
}
