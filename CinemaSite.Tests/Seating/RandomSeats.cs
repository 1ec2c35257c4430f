using CinemaSite.Seating;
using CsCheck;

namespace CinemaSite.Tests.Seating;

/// <summary>Plans of seats at random: odd labels, gaps, sections, groups across the room.</summary>
internal static class RandomSeats
{
    private static readonly Gen<string> Label = Gen.OneOf(
        Gen.Int[1, 30].Select(n => $"{n}"),
        Gen.OneOf("A", "B", "AA", "1a", "01", "left", "section", "&", "-", "a b", "\"", "x:y", "=", "1..3", "ñ", "#", "(", "o.o"));

    private static readonly Gen<string> Section = Gen.Frequency((4, Gen.Const("")), (1, Gen.OneOf("Balcony", "Stalls left", "\"Royal\"", "= 1")));

    private static readonly Gen<string> Category = Gen.Frequency(
        (5, Gen.Const(Seat.StandardCategory)), (2, Gen.OneOf("Premium", "VIP", "Pullman", "Preferred")), (1, Gen.OneOf("ooo", "123", "= w", "Élite", "“P”")));

    private static readonly Gen<Spot> Spots = Gen.Select(Category, Gen.Frequency((6, Gen.Const('o')), (2, Gen.Const('.')), (1, Gen.Const('s')), (1, Gen.Const('w')), (1, Gen.Const('c'))),
        Gen.Frequency((4, Gen.Const(0)), (1, Gen.Int[1, 5])), Label, (category, mark, group, label) => new Spot(mark, category, group, label));

    private static readonly Gen<Line> Lines = Gen.Select(Label, Section, Gen.Int[0, 3], Gen.Int[0, 3], Spots.Array[0, 12],
        (label, section, skip, numbering, spots) => new Line(label, section, skip, numbering, spots));

    /// <summary>Seats that make a plan.</summary>
    public static readonly Gen<IReadOnlyList<Seat>> Plans = Lines.Array[1, 6].Select(Seats).Where(seats => SeatPlanRules.Check(seats) is null);

    private static IReadOnlyList<Seat> Seats(Line[] lines)
    {
        List<Seat> seats = [];
        var (row, sofas) = (0, 100);
        foreach (var (i, line) in lines.Index())
        {
            // A line with no row to skip goes on beside the one before it.
            var start = line.Skip == 0 && i > 0 ? 20 * i : 0;
            row += i == 0 ? line.Skip : Math.Min(line.Skip, 2);
            for (var column = 0; column < line.Spots.Length; column++)
            {
                var spot = line.Spots[column];
                if (spot.Mark == '.')
                    continue;
                if (spot.Mark == 's')
                {
                    sofas++;
                    seats.Add(New(column, SeatKind.Sofa, sofas));
                    seats.Add(New(++column, SeatKind.Sofa, sofas));
                }
                else
                {
                    seats.Add(New(column, spot.Mark switch { 'w' => SeatKind.WheelchairSpace, 'c' => SeatKind.Companion, _ => SeatKind.Standard }, spot.Group == 0 ? null : spot.Group));
                }

                Seat New(int at, SeatKind kind, int? group) => new()
                {
                    Section = line.Section,
                    Row = line.Label,
                    Number = line.Numbering switch { 0 => $"{at + 1}", 1 => $"{40 - at}", 2 => $"{2 * at + 1}", _ => spot.Label + at },
                    RowIndex = row,
                    Column = start + at,
                    Kind = kind,
                    Category = spot.Category,
                    Group = group,
                };
            }
        }

        return [.. seats.Where(s => SeatPlanRules.IsLabel(s.Number)).DistinctBy(s => (s.Section, s.Row, s.Number))];
    }

    private sealed record Spot(char Mark, string Category, int Group, string Label);

    private sealed record Line(string Label, string Section, int Skip, int Numbering, Spot[] Spots);
}
