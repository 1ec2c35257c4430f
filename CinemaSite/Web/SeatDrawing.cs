using CinemaSite.Bookings;
using CinemaSite.Seating;

namespace CinemaSite.Web;

/// <summary>A seat, or the two of a sofa, and the empty places to the left of it.</summary>
public sealed record SeatPiece(int GapBefore, IReadOnlyList<SeatOnMap> Seats);

/// <summary>A row as it is drawn; without pieces it is a cross-aisle. <see cref="Section"/> is told where one begins.</summary>
public sealed record DrawnRow(string? Section, string Left, string Right, IReadOnlyList<SeatPiece> Pieces, int GapAfter);

/// <summary>Seats that look and cost alike; <see cref="Sample"/> is one of them, or one sofa. Words are English, keys of their translations.</summary>
public sealed record SeatsAlike(string Words, string Category, int Count, IReadOnlyList<SeatOnMap> Sample);

/// <summary>A room drawn from its seats.</summary>
public sealed record SeatDrawing(IReadOnlyList<DrawnRow> Rows, IReadOnlyList<SeatsAlike> Kinds, int Count, int RowCount)
{
    public static SeatDrawing Of(IEnumerable<Seat> seats)
    {
        var map = seats.OnMap();
        return new(
            RowsOf(map),
            [
                .. from seat in map
                   group seat by (seat.Kind, seat.Category) into alike
                   orderby alike.Key.Kind, alike.Key.Category != Seat.StandardCategory, alike.Key.Category
                   select new SeatsAlike(Words(alike.Key.Kind), alike.Key.Category, alike.Count(), alike.GroupBy(s => s.RowIndex).First().Pieces().First()),
            ],
            map.Count, map.Select(s => s.RowIndex).Distinct().Count());
    }

    public static IReadOnlyList<DrawnRow> RowsOf(IReadOnlyList<SeatOnMap> seats)
    {
        if (seats.Count == 0)
            return [];

        var (first, last) = (seats.Min(s => s.Column), seats.Max(s => s.Column));
        var rows = seats.ToLookup(s => s.RowIndex);
        List<DrawnRow> drawn = [];
        var section = "";
        for (var index = rows.Min(r => r.Key); index <= rows.Max(r => r.Key); index++)
        {
            List<SeatOnMap> row = [.. rows[index].OrderBy(s => s.Column)];
            drawn.Add(row is [] ? new(null, "", "", [], 0) : Row(row, first, last, section));
            section = row is [] ? section : SectionsOf(row);
        }

        return drawn;
    }

    private static DrawnRow Row(List<SeatOnMap> row, int first, int last, string sectionBefore)
    {
        var (column, pieces) = (first, new List<SeatPiece>());
        foreach (var piece in row.Pieces())
        {
            pieces.Add(new(piece[0].Column - column, piece));
            column = piece[^1].Column + 1;
        }

        return new(SectionsOf(row) == sectionBefore ? null : SectionsOf(row), row[0].Row, row[^1].Row, pieces, last + 1 - column);
    }

    private static string SectionsOf(List<SeatOnMap> row) => string.Join(" · ", row.Select(s => s.Section).Where(s => s != "").Distinct());

    private static string Words(SeatKind kind) => kind == SeatKind.Standard ? "Seat" : SeatWords.KindWords(kind, "");
}

public static class SeatsOnMap
{
    /// <summary>Seats of a plan that no screening is sold on, all free.</summary>
    public static IReadOnlyList<SeatOnMap> OnMap(this IEnumerable<Seat> seats) =>
    [
        .. from seat in seats
           orderby seat.RowIndex, seat.Column
           select new SeatOnMap(
               seat.Id, seat.Section, seat.Row, seat.Number, seat.RowIndex, seat.Column, seat.Kind, seat.Category, seat.Group, SeatState.Free),
    ];
}
