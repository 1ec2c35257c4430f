using CinemaSite.Data;

namespace CinemaSite.Seating.Notation;

/// <summary>A seat as it stands in a row; <see cref="TextColumn"/> is where its mark stands in the line, from 1.</summary>
internal sealed record SeatMark(int TextColumn, int Column, SeatKind Kind, string Category, int? Group);

/// <summary>Numbers for the groups of a plan: one for each pair of brackets, one for each name.</summary>
internal sealed class NotationGroups
{
    private readonly Dictionary<string, int> named = new(StringComparer.Ordinal);
    private int last;

    public int New() => ++last;

    public int Named(string name) => named.TryGetValue(name, out var known) ? known : named[name] = New();
}

/// <summary>Reads the seats and gaps behind the colon.</summary>
internal sealed class RowReader(LineCursor cursor, IReadOnlyDictionary<char, string> categories, NotationGroups groups)
{
    private readonly List<SeatMark> marks = [];
    private int column;

    public IReadOnlyList<SeatMark> Read()
    {
        while (!cursor.SkipBlanks().IsAtEnd)
        {
            if (cursor.Take('('))
                ReadSofa();
            else if (cursor.Take('['))
                ReadGroup();
            else
                ReadPlace(null);
        }

        return marks;
    }

    private void ReadSofa()
    {
        var (start, first) = (cursor.Column - 1, marks.Count);
        var group = groups.New();
        while (cursor.SkipBlanks().Here is not (')' or '\0'))
        {
            var at = cursor.Column;
            if (cursor.Here is '(' or '[' or NotationWords.Gap or NotationWords.Wheelchair or NotationWords.Companion)
                throw cursor.Wrong(new Refusal("Between ( and ) stand the two seats of a sofa, nothing else."));
            ReadPlace(group);
            marks[^1] = marks[^1] with { Kind = SeatKind.Sofa };
            if (marks.Count - first > 2)
                throw cursor.WrongAt(at, new Refusal("A sofa has two seats: (oo)"));
        }

        if (!cursor.Take(')'))
            throw cursor.WrongAt(start, new Refusal("The {0} that opens here is never closed.", "("));
        if (marks.Count - first != 2)
            throw cursor.WrongAt(start, new Refusal("A sofa has two seats: (oo)"));
    }

    private void ReadGroup()
    {
        var (start, first) = (cursor.Column - 1, marks.Count);
        var group = groups.New();
        while (cursor.SkipBlanks().Here is not (']' or '\0'))
        {
            if (cursor.Here is '(' or '[')
                throw cursor.Wrong(new Refusal("Inside [ ] stand single seats; close it first."));
            ReadPlace(group);
        }

        if (!cursor.Take(']'))
            throw cursor.WrongAt(start, new Refusal("The {0} that opens here is never closed.", "["));
        if (marks.Count == first)
            throw cursor.WrongAt(start, new Refusal("There is no seat inside these brackets."));
    }

    private void ReadPlace(int? group)
    {
        var at = cursor.Column;
        var mark = cursor.Next();
        if (column >= SeatPlanRules.MostColumns)
            throw cursor.WrongAt(at, new Refusal("A row is at most {0} seats wide.", SeatPlanRules.MostColumns));
        if (mark != NotationWords.Gap)
            marks.Add(ReadSeat(at, mark, group));
        column++;
    }

    private SeatMark ReadSeat(int at, char mark, int? group)
    {
        var (kind, category) = mark switch
        {
            NotationWords.Seat => (SeatKind.Standard, Seat.StandardCategory),
            NotationWords.Wheelchair => (SeatKind.WheelchairSpace, Seat.StandardCategory),
            NotationWords.Companion => (SeatKind.Companion, Seat.StandardCategory),
            _ => (SeatKind.Standard, CategoryOf(at, mark)),
        };
        if (kind != SeatKind.Standard && cursor.Take('/'))
            category = cursor.IsAtEnd ? throw cursor.Wrong(new Refusal("After / comes the letter of a price category: w/P")) : CategoryOf(cursor.Column, cursor.Next());
        if (cursor.Here == '@')
            group = ReadName(group);
        return new(at, column, kind, category, group);
    }

    private int ReadName(int? group)
    {
        var at = cursor.Column;
        cursor.Next();
        var name = "";
        while (char.IsAsciiDigit(cursor.Here))
            name += cursor.Next();
        return group is null && name.Length is > 0 and <= 6
            ? groups.Named(name)
            : throw cursor.WrongAt(at, new Refusal("After @ comes a number that the seats of a group share, outside brackets: w@1 c@1"));
    }

    private string CategoryOf(int at, char letter) =>
        categories.TryGetValue(letter, out var name) ? name
        : NotationWords.IsCategoryLetter(letter) ? throw cursor.WrongAt(at, new Refusal("The letter {0} is no price category yet. Write above: category {0} = its name", letter))
        : throw cursor.WrongAt(at, new Refusal("{0} is no mark of a seat: o is a seat, . a gap, (oo) a sofa, [wc] a wheelchair space with its companion.", letter));
}
