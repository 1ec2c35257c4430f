using CinemaSite.Bookings;
using CinemaSite.Seating;

namespace CinemaSite.BoxOffice;

/// <summary>A ticket and the seat that its holder has, or had last.</summary>
public sealed record PartySeat(int TicketId, SeatOnMap Seat);

/// <summary>The live tickets of one booking. Without <paramref name="IsSeated"/> an earlier change has left them without their seats.</summary>
public sealed record Party(int BookingId, IReadOnlyList<PartySeat> Seats, bool IsSeated = true)
{
    /// <summary>Who sits together, row by row: those of a row whose places must be found in one row again.</summary>
    internal IReadOnlyList<IReadOnlyList<PartyUnit>> Rows { get; } =
    [
        .. from seat in Seats
           group seat by (seat.Seat.Section, seat.Seat.RowIndex) into row
           let units = PartyUnit.Of([.. row.OrderBy(s => s.Seat.Column)])
           orderby units.Any(u => u.Kind == UnitKind.Wheelchair) descending, row.Count() descending, row.Key.RowIndex
           select units,
    ];

    /// <summary>How hard it is to find places for: the hardest first.</summary>
    internal (int, int, int) Difficulty => (
        -Seats.Count(s => s.Seat.Kind == SeatKind.WheelchairSpace), -Seats.Count(s => s.Seat.Kind == SeatKind.Sofa), -Seats.Count);
}

internal enum UnitKind
{
    /// <summary>Side by side on ordinary seats.</summary>
    Plain,

    /// <summary>Side by side on whole sofas.</summary>
    Sofas,

    /// <summary>A wheelchair space, then the companions that go with it.</summary>
    Wheelchair,
}

/// <summary>People who must not be parted, from left to right.</summary>
internal sealed record PartyUnit(UnitKind Kind, IReadOnlyList<PartySeat> Seats)
{
    public int Size => Seats.Count;

    public static IReadOnlyList<PartyUnit> Of(IReadOnlyList<PartySeat> row)
    {
        var chairs = Wheelchairs(row);
        var rest = row.Except(chairs.SelectMany(u => u.Seats)).ToList();
        var sofas = rest.Where(s => s.Seat.Kind == SeatKind.Sofa).GroupBy(s => s.Seat.Group).Where(sofa => sofa.Count() == 2).SelectMany(sofa => sofa).ToList();
        return [.. chairs, .. SideBySide(sofas, UnitKind.Sofas), .. SideBySide(rest.Except(sofas), UnitKind.Plain)];
    }

    /// <summary>The companions of a group are shared out among its wheelchair spaces.</summary>
    private static List<PartyUnit> Wheelchairs(IReadOnlyList<PartySeat> row)
    {
        List<PartyUnit> units = [];
        foreach (var group in row.Where(s => s.Seat.Kind is SeatKind.WheelchairSpace or SeatKind.Companion).GroupBy(s => s.Seat.Group ?? -s.Seat.SeatId))
        {
            var spaces = group.Where(s => s.Seat.Kind == SeatKind.WheelchairSpace).ToList();
            var companions = group.Where(s => s.Seat.Kind == SeatKind.Companion).ToList();
            units.AddRange(spaces.Select((space, i) => new PartyUnit(
                UnitKind.Wheelchair, [space, .. companions.Where((_, n) => n % spaces.Count == i)])));
        }

        return units;
    }

    private static IEnumerable<PartyUnit> SideBySide(IEnumerable<PartySeat> seats, UnitKind kind)
    {
        var bySeat = seats.ToDictionary(s => s.Seat);
        return bySeat.Keys.Stretches().Select(stretch => new PartyUnit(kind, [.. stretch.Select(s => bySeat[s])]));
    }
}
