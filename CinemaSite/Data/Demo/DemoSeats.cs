using CinemaSite.Seating;

namespace CinemaSite.Data.Demo;

/// <summary>The seats of the demo cinema's two auditoriums.</summary>
internal static class DemoSeats
{
    private const int CrossAisle = 3;

    /// <summary>A real auditorium with a cross-aisle put in behind the third row: two wheelchair spaces, each beside its companion.</summary>
    public static IReadOnlyList<Seat> WithWheelchairSpaces(IReadOnlyList<Seat> seats)
    {
        var last = seats.Max(s => s.Column);
        var group = seats.Max(s => s.Group) ?? 0;
        return
        [
            .. seats.Select(s => new Seat
            {
                Section = s.Section, Row = s.Row, Number = s.Number, Column = s.Column, Kind = s.Kind, Category = s.Category, Group = s.Group,
                RowIndex = s.RowIndex < CrossAisle ? s.RowIndex : s.RowIndex + 1,
            }),
            Place("W", "1", CrossAisle, 0, SeatKind.WheelchairSpace, group + 1),
            Place("W", "2", CrossAisle, 1, SeatKind.Companion, group + 1),
            Place("W", "3", CrossAisle, last - 1, SeatKind.Companion, group + 2),
            Place("W", "4", CrossAisle, last, SeatKind.WheelchairSpace, group + 2),
        ];
    }

    /// <summary>A small room: seven rows of four and four with an aisle between, a wheelchair space at the front.</summary>
    public static IReadOnlyList<Seat> Small() =>
    [
        Place("A", "1", 0, 0, SeatKind.WheelchairSpace, 1),
        Place("A", "2", 0, 1, SeatKind.Companion, 1),
        .. Enumerable.Range(5, 4).Select(column => Place("A", $"{column - 2}", 0, column)),
        .. from row in Enumerable.Range(1, 6)
           from column in Enumerable.Range(0, 9)
           where column != 4
           select Place($"{(char)('A' + row)}", $"{(column < 4 ? column + 1 : column)}", row, column),
    ];

    private static Seat Place(string row, string number, int rowIndex, int column, SeatKind kind = SeatKind.Standard, int? group = null) => new()
    {
        Row = row,
        Number = number,
        RowIndex = rowIndex,
        Column = column,
        Kind = kind,
        Group = group,
    };
}
