using CinemaSite.Data;

namespace CinemaSite.Seating.Notation;

/// <summary>Reads how a row is numbered: nothing, "right", "left 5", "right 1 step 2", or "= 1 3 5..9".</summary>
internal static class NumberingReader
{
    public static Numbering Read(LineCursor cursor, Numbering usual)
    {
        if (cursor.SkipBlanks().Take('='))
            return new(false, 0, 0, OneByOne(cursor));

        var at = cursor.Column;
        return cursor.Word() switch
        {
            null => usual,
            NotationWords.Left => InSteps(cursor, false),
            NotationWords.Right => InSteps(cursor, true),
            _ => throw cursor.WrongAt(at, new Refusal("Between the label and the colon stands left, right, or = and the numbers.")),
        };
    }

    private static Numbering InSteps(LineCursor cursor, bool fromRight)
    {
        var start = Whole(cursor, 0) ?? 1;
        var at = cursor.SkipBlanks().Column;
        return cursor.Word() switch
        {
            null => new(fromRight, start, 1),
            NotationWords.Step => new(fromRight, start, Whole(cursor, 1) ?? throw cursor.Wrong(new Refusal("After step comes a whole number: right 1 step 2"))),
            _ => throw cursor.WrongAt(at, new Refusal("Between the label and the colon stands left, right, or = and the numbers.")),
        };
    }

    private static int? Whole(LineCursor cursor, int least)
    {
        cursor.SkipBlanks();
        if (!char.IsAsciiDigit(cursor.Here))
            return null;

        var at = cursor.Column;
        return Numbering.Value(cursor.Word()!) is { } value && value >= least
            ? value
            : throw cursor.WrongAt(at, new Refusal("This is not a whole number that seats can be counted with."));
    }

    private static List<string> OneByOne(LineCursor cursor)
    {
        List<string> numbers = [];
        while (cursor.SkipBlanks().Here is not (':' or '\0'))
        {
            var (at, isQuoted) = (cursor.Column, cursor.Here == '"');
            var word = cursor.Word(":") ?? "";
            if (!isQuoted && word.Contains(NotationWords.Range, StringComparison.Ordinal))
                numbers.AddRange(Range(cursor, at, word));
            else
                numbers.Add(SeatPlanRules.IsLabel(word) ? word : throw cursor.WrongAt(at, new Refusal("The number of a seat has 1 to {0} characters.", 10)));
        }

        return numbers;
    }

    private static IEnumerable<string> Range(LineCursor cursor, int at, string word)
    {
        var ends = word.Split(NotationWords.Range);
        if (ends is not [var from, var to] || Numbering.Value(from) is not { } first || Numbering.Value(to) is not { } last
            || Math.Abs(last - first) >= SeatPlanRules.MostColumns)
            throw cursor.WrongAt(at, new Refusal("A run of numbers goes from one to another, at most {0} of them: 4..9", SeatPlanRules.MostColumns));

        var by = first <= last ? 1 : -1;
        return Enumerable.Range(0, Math.Abs(last - first) + 1).Select(i => Numbering.Text(first + i * by));
    }
}
