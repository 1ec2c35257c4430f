using CinemaSite.Bookings;
using CinemaSite.Seating;

namespace CinemaSite.Tests.Bookings;

/// <summary>
/// A room drawn as text, a line for each row from the screen backwards, rows A, B, ...; seats are numbered from 1 over the gaps.
/// "_" free, "c" free and chosen, "X" taken, "H" house seat, " " a gap; "ss" a sofa, "w" a wheelchair space and "p" the seat of its
/// companion (w and p side by side are one group); a capital is taken.
/// </summary>
internal sealed record ARoom(SeatMap Map)
{
    public static readonly SeatRuleOptions House = new();

    public IReadOnlyList<int> Chosen { get; init; } = [];

    private IReadOnlyList<string> Drawing { get; init; } = [];

    public static ARoom Drawn(params string[] rows)
    {
        List<SeatOnMap> seats = [];
        List<int> chosen = [];
        for (var row = 0; row < rows.Length; row++)
        {
            var inRow = 0;
            for (var column = 0; column < rows[row].Length; column++)
            {
                var mark = rows[row][column];
                if (mark == ' ')
                    continue;

                var id = seats.Count + 1;
                if (mark == 'c')
                    chosen.Add(id);
                seats.Add(new SeatOnMap(
                    id, "", $"{(char)('A' + row)}", $"{++inRow}", row, column, KindOf(mark), Seat.StandardCategory,
                    GroupAt(rows[row], column) is { } start ? row * 1000 + start : null, StateOf(mark)));
            }
        }

        return new ARoom(new SeatMap(1, seats)) { Chosen = chosen, Drawing = rows };
    }

    /// <summary>The same room seen in a mirror; seats keep their ids and labels.</summary>
    public ARoom Mirrored() => this with
    {
        Map = Map with { Seats = [.. Map.Seats.Select(s => s with { Column = -s.Column }).OrderBy(s => s.RowIndex).ThenBy(s => s.Column)] },
    };

    public ARoom Choose(params string[] labels) => this with { Chosen = [.. labels.Select(l => Map.Seats.Single(s => s.Label == l).SeatId)] };

    /// <summary>With a row of taken seats behind, so that fewer than fifteen per cent are left.</summary>
    public ARoom NearlyFull() => Drawn([.. Drawing, new string('X', Map.FreeCount * 6)]);

    public SeatRefusal? Check() => SeatRules.Check(Map, Chosen, House);

    /// <summary>"Yes.", or the refusal with its repairs: "That would leave seat A1 on its own. Take A1 A2 or A4 A5."</summary>
    public string Verdict() => Check() switch
    {
        null => "Yes.",
        { Repairs: [] } no => $"{no.Reason}",
        var no => $"{no.Reason} Take {string.Join(" or ", no.Repairs.Select(r => string.Join(' ', r.Labels)))}.",
    };

    public IReadOnlyList<SeatBlock> SeatUs(SeatWish wish) => SuggestSeats.For(Map, wish, House);

    /// <summary>The proposed blocks as labels: "A3 A4 | C1 C2".</summary>
    public string Proposals(SeatWish wish) =>
        string.Join(" | ", SeatUs(wish).Select(b => string.Join(' ', b.Seats.Select(s => s.Label))));

    public override string ToString() => $"{string.Join('\n', Drawing)}\nchosen: {string.Join(' ', Map.Find(Chosen).Select(s => s.Label))}";

    private static SeatState StateOf(char mark) => mark switch
    {
        'H' => SeatState.House,
        'X' or 'S' or 'W' or 'P' => SeatState.Taken,
        _ => SeatState.Free,
    };

    private static SeatKind KindOf(char mark) => char.ToLowerInvariant(mark) switch
    {
        's' => SeatKind.Sofa,
        'w' => SeatKind.WheelchairSpace,
        'p' => SeatKind.Companion,
        _ => SeatKind.Standard,
    };

    /// <summary>The column where the group of a seat begins: a sofa takes two columns, wheelchair groups as many as stand together.</summary>
    private static int? GroupAt(string row, int column)
    {
        var kin = "sS".Contains(row[column]) ? "sS" : "wWpP".Contains(row[column]) ? "wWpP" : "";
        if (kin == "")
            return null;

        var start = column;
        while (start > 0 && kin.Contains(row[start - 1]))
            start--;
        return kin == "sS" ? column - (column - start) % 2 : start;
    }
}
