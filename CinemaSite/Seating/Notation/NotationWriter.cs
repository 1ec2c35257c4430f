using System.Text;

namespace CinemaSite.Seating.Notation;

/// <summary>Writes seats as text: categories first, then row by row from the screen. The same seats give the same text.</summary>
internal sealed class NotationWriter
{
    private readonly List<Line> lines;
    private readonly CategoryLetters letters;
    private readonly Numbering usual;
    private readonly Dictionary<int, int> names = [];
    private readonly ILookup<int, Seat> groups;

    public NotationWriter(IReadOnlyList<Seat> seats)
    {
        lines =
        [
            .. from seat in seats
               orderby seat.Column
               group seat by (seat.RowIndex, seat.Section, seat.Row) into line
               orderby line.Key.RowIndex, line.First().Column
               select new Line(line.Key.RowIndex, line.Key.Section, line.Key.Row, [.. line]),
        ];
        letters = new(lines.SelectMany(l => l.Seats).Select(s => s.Category));
        groups = lines.SelectMany(l => l.Seats).Where(s => s.Group is not null).ToLookup(s => s.Group!.Value);
        usual = lines.Count(l => l.IsNumbered(Numbering.Right) && !l.IsNumbered(Numbering.Left)) > lines.Count(l => l.IsNumbered(Numbering.Left))
            ? Numbering.Right
            : Numbering.Left;
    }

    public string Write()
    {
        var text = new StringBuilder();
        foreach (var (letter, name) in letters.All)
            text.Append(NotationWords.Category).Append(' ').Append(letter).Append(" = ").Append(name).Append('\n');
        if (usual == Numbering.Right)
            text.Append(NotationWords.Numbers).Append(' ').Append(NotationWords.Right).Append('\n');

        var (section, next) = ("", 0);
        foreach (var line in lines)
        {
            for (; next < line.RowIndex; next++)
                text.Append(NotationWords.EmptyRow).Append('\n');
            if (line.Section != section)
                text.Append($"{NotationWords.Section} {line.Section}".TrimEnd()).Append('\n');
            section = line.Section;
            if (next > line.RowIndex)
                text.Append(NotationWords.SameRow).Append(' ');
            next = line.RowIndex + 1;
            text.Append(NotationWords.Quote(line.Row)).Append(line.Numbering(usual).Written(usual)).Append(": ");
            WriteSeats(text, line.Seats);
            text.Append('\n');
        }

        return text.ToString();
    }

    private void WriteSeats(StringBuilder text, IReadOnlyList<Seat> seats)
    {
        var column = 0;
        for (var i = 0; i < seats.Count; i++)
        {
            var seat = seats[i];
            text.Append(NotationWords.Gap, seat.Column - column);
            column = seat.Column + 1;
            var company = seat.Group is { } g ? groups[g].Count() : 1;
            var isBracketed = company > 1 && IsTogether(seats, seat.Group!.Value, company);
            var (open, close) = seat.Kind == SeatKind.Sofa ? ('(', ')') : ('[', ']');
            if (isBracketed && (i == 0 || seats[i - 1].Group != seat.Group))
                text.Append(open);
            text.Append(Mark(seat));
            if (company > 1 && !isBracketed)
                text.Append('@').Append(NameOf(seat.Group!.Value));
            if (isBracketed && (i == seats.Count - 1 || seats[i + 1].Group != seat.Group))
                text.Append(close);
        }
    }

    private string Mark(Seat seat) => (seat.Kind, letters.Of(seat.Category)) switch
    {
        (SeatKind.Standard or SeatKind.Sofa, var letter) => $"{letter ?? NotationWords.Seat}",
        (SeatKind.WheelchairSpace, null) => $"{NotationWords.Wheelchair}",
        (SeatKind.WheelchairSpace, var letter) => $"{NotationWords.Wheelchair}/{letter}",
        (SeatKind.Companion, null) => $"{NotationWords.Companion}",
        (SeatKind.Companion, var letter) => $"{NotationWords.Companion}/{letter}",
    };

    private int NameOf(int group) => names.TryGetValue(group, out var known) ? known : names[group] = names.Count + 1;

    /// <summary>Whether all of a group stand in this line with no other seat between them.</summary>
    private static bool IsTogether(IReadOnlyList<Seat> seats, int group, int company)
    {
        var first = seats.Index().First(s => s.Item.Group == group).Index;
        return seats.Skip(first).TakeWhile(s => s.Group == group).Count() == company;
    }

    private sealed record Line(int RowIndex, string Section, string Row, IReadOnlyList<Seat> Seats)
    {
        private IReadOnlyList<string> Numbers => [.. Seats.Select(s => s.Number)];

        public bool IsNumbered(Numbering numbering) => numbering.For(Seats.Count)!.SequenceEqual(Numbers);

        public Numbering Numbering(Numbering usual) => Notation.Numbering.Of(Numbers, usual);
    }
}
