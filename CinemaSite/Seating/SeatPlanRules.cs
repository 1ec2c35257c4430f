using CinemaSite.Data;

namespace CinemaSite.Seating;

/// <summary>What every plan of seats keeps to, whether it was written, imported or drawn.</summary>
public static class SeatPlanRules
{
    public const int MostRows = 150;
    public const int MostColumns = 150;
    public const int MostCategories = 20;

    private const int SectionLength = 40;
    private const int LabelLength = 10;
    private const int CategoryLength = 30;

    /// <summary>The first thing that is wrong with the seats, and the seat at which it shows; null when they are a plan.</summary>
    public static SeatPlanProblem? Check(IReadOnlyList<Seat> seats)
    {
        if (seats.Count == 0)
            return new(null, new Refusal("A plan needs at least one seat."));

        var places = new HashSet<(int, int)>();
        var labels = new HashSet<(string, string, string)>();
        var categories = new HashSet<string>(StringComparer.Ordinal);
        foreach (var seat in seats)
        {
            categories.Add(seat.Category);
            if (Check(seat) is { } wrong)
                return new(seat, wrong);
            if (!places.Add((seat.RowIndex, seat.Column)))
                return new(seat, new Refusal("Two seats stand in the same place: {0} and the one before it.", Label(seat)));

            // Databases may not tell capitals from small letters, and neither do people at the door.
            if (!labels.Add((seat.Section.ToUpperInvariant(), seat.Row.ToUpperInvariant(), seat.Number.ToUpperInvariant())))
                return new(seat, new Refusal("There is a seat {0} already.", Label(seat)));
            if (categories.Count > MostCategories)
                return new(seat, new Refusal("A plan has at most {0} price categories.", MostCategories));
        }

        return NotASofa(seats) is { } half ? new(half, new Refusal("A sofa is two seats side by side: look at {0}.", Label(half))) : null;
    }

    /// <summary>A word of a plan: something, not too long, without blanks around it or anything that cannot be seen.</summary>
    public static bool IsWord(string text, int longest) =>
        text.Length > 0 && text.Length <= longest && text.Trim() == text && !text.Any(char.IsControl);

    public static bool IsSection(string text) => text.Length == 0 || IsWord(text, SectionLength);

    public static bool IsLabel(string text) => IsWord(text, LabelLength);

    public static bool IsCategory(string text) => IsWord(text, CategoryLength);

    private static Refusal? Check(Seat seat) =>
        !IsSection(seat.Section) ? new Refusal("The name of a section has at most {0} characters.", SectionLength)
        : !IsLabel(seat.Row) ? new Refusal("The label of a row has 1 to {0} characters.", LabelLength)
        : !IsLabel(seat.Number) ? new Refusal("The number of a seat has 1 to {0} characters.", LabelLength)
        : !IsCategory(seat.Category) ? new Refusal("The name of a price category has 1 to {0} characters.", CategoryLength)
        : seat.RowIndex is < 0 or >= MostRows ? new Refusal("A plan has at most {0} rows.", MostRows)
        : seat.Column is < 0 or >= MostColumns ? new Refusal("A row is at most {0} seats wide.", MostColumns)
        : null;

    private static Seat? NotASofa(IReadOnlyList<Seat> seats) =>
        seats.Where(s => s.Kind == SeatKind.Sofa && s.Group is null)
            .Concat(seats.Where(s => s.Group is not null).GroupBy(s => s.Group)
                .Where(g => g.Any(s => s.Kind == SeatKind.Sofa) && !IsPair([.. g]))
                .Select(g => g.First(s => s.Kind == SeatKind.Sofa)))
            .FirstOrDefault();

    private static bool IsPair(Seat[] sofa) =>
        sofa is [{ Kind: SeatKind.Sofa } a, { Kind: SeatKind.Sofa } b] && a.RowIndex == b.RowIndex && Math.Abs(a.Column - b.Column) == 1
        && (a.Section, a.Row) == (b.Section, b.Row);

    private static string Label(Seat seat) => seat.Row + seat.Number;
}

/// <summary>What is wrong, and the seat at which it shows, if at one.</summary>
public sealed record SeatPlanProblem(Seat? At, Refusal Reason);
