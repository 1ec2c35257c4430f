using CinemaSite.Bookings;
using CinemaSite.Seating;

namespace CinemaSite.BoxOffice;

/// <summary>The room that parties move into, and what is still free in it while they do.</summary>
/// <param name="price">What an ordinary ticket costs in a category, so that better and worse can be told.</param>
internal sealed class RescueRoom(IReadOnlyList<SeatOnMap> seats, Func<string, long> price)
{
    private readonly HashSet<int> free = [.. seats.Where(s => s.IsFree).Select(s => s.SeatId)];
    private readonly Dictionary<(UnitKind, int), IReadOnlyList<RescueWindow>> windows = [];
    private readonly Dictionary<(string, string, string), SeatOnMap> byLabel = seats.ToDictionary(s => (s.Section, s.Row, s.Number));

    public RoomScale Scale { get; } = new(seats);

    public SeatOnMap? SameLabel(SeatOnMap seat) =>
        byLabel.GetValueOrDefault((seat.Section, seat.Row, seat.Number)) is { } same && free.Contains(same.SeatId) ? same : null;

    public void Take(IEnumerable<SeatOnMap> taken) => free.ExceptWith(taken.Select(s => s.SeatId));

    /// <summary>Positive: better than before; negative: worse.</summary>
    public long Gain(SeatOnMap before, SeatOnMap now) =>
        price(now.Category) - price(before.Category) is var gain && gain >= 0 && before.Kind == SeatKind.Sofa && now.Kind != SeatKind.Sofa ? -1 : gain;

    /// <summary>Where a unit could go, each seat of it for the person of the same number.</summary>
    public IEnumerable<RescueWindow> For(PartyUnit unit) => (unit.Kind switch
    {
        UnitKind.Wheelchair => Chairs(unit),
        UnitKind.Sofas => [.. Windows(UnitKind.Sofas, unit.Size), .. Windows(UnitKind.Plain, unit.Size)],
        _ when unit.Size % 2 == 0 && unit.Seats.All(s => s.Seat.Kind == SeatKind.Standard) => [.. Windows(UnitKind.Plain, unit.Size), .. Windows(UnitKind.Sofas, unit.Size)],
        _ => Windows(UnitKind.Plain, unit.Size),
    }).Where(w => w.Seats.All(s => free.Contains(s.SeatId)));

    private IReadOnlyList<RescueWindow> Windows(UnitKind kind, int size)
    {
        if (windows.TryGetValue((kind, size), out var known))
            return known;

        var fit = kind == UnitKind.Plain
            ? Cut(seats.Where(s => s.IsFree && s.Kind == SeatKind.Standard), size, step: 1)
            : Cut(seats.Where(s => s is { IsFree: true, Kind: SeatKind.Sofa }).GroupBy(s => s.Group).Where(sofa => sofa.Count() == 2).SelectMany(sofa => sofa), size, step: 2);
        return windows[(kind, size)] = [.. fit];
    }

    private static IEnumerable<RescueWindow> Cut(IEnumerable<SeatOnMap> seats, int size, int step) =>
        from stretch in seats.Stretches()
        let all = stretch.ToArray()
        from start in Enumerable.Range(0, Math.Max(0, all.Length - size + 1))
        where start % step == 0
        select new RescueWindow(new ArraySegment<SeatOnMap>(all, start, size), Math.Min(start, all.Length - size - start));

    /// <summary>A space with the seats of its companions; where it has too few of these, with ordinary ones right beside it.</summary>
    private IEnumerable<RescueWindow> Chairs(PartyUnit unit) =>
        from space in seats
        where space.Kind == SeatKind.WheelchairSpace && free.Contains(space.SeatId)
        let company = seats
            .Where(s => free.Contains(s.SeatId) && (s.Kind == SeatKind.Companion && s.Group == space.Group && s.Group is not null || IsBeside(s, space)))
            .OrderBy(s => s.Kind != SeatKind.Companion).ThenBy(s => Math.Abs(s.Column - space.Column)).ThenBy(s => s.Column)
            .Take(unit.Size - 1).ToList()
        where company.Count == unit.Size - 1
        select new RescueWindow([space, .. company], 0);

    private static bool IsBeside(SeatOnMap seat, SeatOnMap space) =>
        seat.Kind == SeatKind.Standard && (seat.Section, seat.RowIndex) == (space.Section, space.RowIndex) && Math.Abs(seat.Column - space.Column) == 1;
}

/// <summary>Free seats for a unit. <paramref name="Rest"/>: how many seats it cuts off from the nearer end of where it lies.</summary>
internal sealed record RescueWindow(IReadOnlyList<SeatOnMap> Seats, int Rest);

/// <summary>Tells places in rooms of different sizes by how far back and how far from the middle they are.</summary>
internal sealed class RoomScale(IReadOnlyList<SeatOnMap> seats)
{
    private readonly int front = seats.Select(s => s.RowIndex).DefaultIfEmpty().Min();
    private readonly int back = seats.Select(s => s.RowIndex).DefaultIfEmpty().Max();
    private readonly double middle = (seats.Select(s => s.Column).DefaultIfEmpty().Min() + seats.Select(s => s.Column).DefaultIfEmpty().Max()) / 2.0;
    private readonly double half = Math.Max(1, (seats.Select(s => s.Column).DefaultIfEmpty().Max() - seats.Select(s => s.Column).DefaultIfEmpty().Min()) / 2.0);

    public (double Back, double Aside) Of(IEnumerable<SeatOnMap> block)
    {
        var (row, column) = (block.Average(s => s.RowIndex), block.Average(s => s.Column));
        return ((row - front) / Math.Max(1, back - front), (column - middle) / half);
    }
}
