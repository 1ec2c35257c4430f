using CinemaSite.Data;

namespace CinemaSite.Seating.Notation;

/// <summary>Reads a text line by line. A line with an error gives no seats, and the next ones are read all the same.</summary>
internal sealed class NotationReader(string text)
{
    private readonly List<NotationError> errors = [];
    private readonly Dictionary<Seat, (int Line, int Column)> seats = [];
    private readonly Dictionary<char, string> categories = [];
    private readonly NotationGroups groups = new();
    private string section = "";
    private Numbering numbering = Numbering.Left;
    private int row = -1;

    public SeatPlanReading Read()
    {
        if (text.Length > SeatPlanNotation.LongestText)
            return new([], [new(1, 1, new Refusal("The text is too long for a seat plan."))]);

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var cursor = new LineCursor(lines[i], i + 1).SkipBlanks();
            try
            {
                if (!cursor.IsAtEnd)
                    Read(cursor);
            }
            catch (NotationException e)
            {
                errors.Add(e.Error);
            }
        }

        if (errors.Count == 0 && SeatPlanRules.Check([.. seats.Keys]) is { } problem)
        {
            var (line, column) = problem.At is { } seat ? seats[seat] : (1, 1);
            errors.Add(new(line, column, problem.Reason));
        }

        return errors.Count == 0 ? new([.. seats.Keys], []) : new([], errors);
    }

    private void Read(LineCursor cursor)
    {
        if (cursor.Here == NotationWords.EmptyRow)
        {
            ReadEmptyRow(cursor);
            return;
        }

        var (start, isQuoted) = (cursor.Column, cursor.Here == '"');
        switch (cursor.Here == NotationWords.SameRow ? "" : cursor.Word())
        {
            case NotationWords.Category when !isQuoted:
                ReadCategory(cursor.SkipBlanks());
                break;
            case NotationWords.Section when !isQuoted:
                ReadSection(cursor.SkipBlanks());
                break;
            case NotationWords.Numbers when !isQuoted:
                ReadNumbers(cursor.SkipBlanks());
                break;
            case var label:
                ReadRow(cursor, start, label);
                break;
        }
    }

    private void ReadEmptyRow(LineCursor cursor)
    {
        cursor.Next();
        if (!cursor.SkipBlanks().IsAtEnd)
            throw cursor.Wrong(new Refusal("A line that begins with - is an empty row; nothing else stands on it."));
        row++;
    }

    private void ReadCategory(LineCursor cursor)
    {
        var (column, letter) = (cursor.Column, cursor.Here);
        if (!NotationWords.IsCategoryLetter(letter))
            throw cursor.Wrong(new Refusal("A price category has one letter, other than o, w and c: category P = Premium"));
        cursor.Next();
        if (!cursor.SkipBlanks().Take('='))
            throw cursor.Wrong(new Refusal("After the letter comes = and the name: category P = Premium"));
        var at = cursor.SkipBlanks().Column;
        var name = cursor.Rest();
        if (!SeatPlanRules.IsCategory(name))
            throw cursor.WrongAt(at, new Refusal("The name of a price category has 1 to {0} characters.", 30));
        if (!categories.TryAdd(letter, name))
            throw cursor.WrongAt(column, new Refusal("The letter {0} has a name already.", letter));
    }

    private void ReadSection(LineCursor cursor)
    {
        var at = cursor.Column;
        var name = cursor.Rest();
        if (!SeatPlanRules.IsSection(name))
            throw cursor.WrongAt(at, new Refusal("The name of a section has at most {0} characters.", 40));
        section = name;
    }

    private void ReadNumbers(LineCursor cursor)
    {
        var at = cursor.Column;
        numbering = cursor.Rest() switch
        {
            NotationWords.Left => Numbering.Left,
            NotationWords.Right => Numbering.Right,
            _ => throw cursor.WrongAt(at, new Refusal("Seats are numbered from one side: numbers left, or numbers right")),
        };
    }

    private void ReadRow(LineCursor cursor, int start, string? label)
    {
        var isSameRow = cursor.Take(NotationWords.SameRow);
        if (isSameRow)
            (label, start) = (cursor.SkipBlanks().Word(), cursor.Column);
        if (isSameRow && row < 0)
            throw cursor.WrongAt(1, new Refusal("There is no row before this one to go on with."));
        if (!isSameRow)
            row++;
        if (label is null || !SeatPlanRules.IsLabel(label))
            throw cursor.WrongAt(start, new Refusal("A row begins with its label, 1 to {0} characters: A: oooo", 10));

        var (numbersAt, numbers) = (cursor.SkipBlanks().Column, NumberingReader.Read(cursor, numbering));
        if (!cursor.SkipBlanks().Take(':'))
            throw cursor.Wrong(new Refusal("After the label of a row, and how it is numbered, comes a colon: A: oooo"));

        var marks = new RowReader(cursor, categories, groups).Read();
        if (numbers.For(marks.Count) is not { } all)
            throw cursor.WrongAt(numbersAt, new Refusal("The row has {0} seats and {1} numbers.", marks.Count, numbers.Explicit!.Count));
        foreach (var (mark, number) in marks.Zip(all))
            seats.Add(SeatAt(mark, label, number), (cursor.Line, mark.TextColumn));
    }

    private Seat SeatAt(SeatMark mark, string label, string number) => new()
    {
        Section = section,
        Row = label,
        Number = number,
        RowIndex = row,
        Column = mark.Column,
        Kind = mark.Kind,
        Category = mark.Category,
        Group = mark.Group,
    };
}
