using CinemaSite.Bookings;
using CinemaSite.Seating;

namespace CinemaSite.BoxOffice;

/// <summary>
/// Finds places for parties, one after the other. Who sat side by side sits side by side again; who sat in one row sits in one
/// row; with a wheelchair user, in their row or the next. A party has places for all of it or for none.
/// </summary>
internal sealed class PlacingParties(RescueRoom room, RoomScale before, bool isTight)
{
    private const double RowsMatter = 2;

    public RescuePlan Place(IReadOnlyList<Party> parties, bool keepLabels)
    {
        var moves = new Dictionary<int, PartyMove>();
        var hardestFirst = parties.OrderBy(p => p.Difficulty).ThenBy(p => p.BookingId).ToList();
        if (keepLabels)
            foreach (var party in hardestFirst)
                Seat(party, SameLabels(party));
        foreach (var party in hardestFirst.Where(p => !moves.ContainsKey(p.BookingId)))
            Seat(party, Find(party, evenWorse: false));
        foreach (var party in hardestFirst.Where(p => !moves.ContainsKey(p.BookingId)))
            moves[party.BookingId] = new(party, Find(party, evenWorse: true) is null ? Fate.NoRoom : Fate.OnlyCheaper, []);
        return new([.. parties.Select(p => moves[p.BookingId])]);

        void Seat(Party party, IReadOnlyDictionary<int, SeatOnMap>? found)
        {
            if (found is null)
                return;

            List<SeatOnMap> seats = [.. party.Seats.Select(s => found[s.TicketId])];
            room.Take(seats);
            moves[party.BookingId] = new(party, party.Seats.Zip(seats).Any(s => room.Gain(s.First.Seat, s.Second) > 0) ? Fate.Upgraded : Fate.Keeps, seats);
        }
    }

    /// <summary>The seats of the same names, where they are of the same kind, no worse, and lie together as the old ones did.</summary>
    private Dictionary<int, SeatOnMap>? SameLabels(Party party)
    {
        var found = new Dictionary<int, SeatOnMap>();
        foreach (var seat in party.Seats)
        {
            if (room.SameLabel(seat.Seat) is not { } same || same.Kind != seat.Seat.Kind || room.Gain(seat.Seat, same) < 0)
                return null;
            found[seat.TicketId] = same;
        }

        return party.Rows.All(row => row.All(IsTogether)) && party.Rows.All(row => AreInOneRow([.. row.SelectMany(u => u.Seats).Select(s => found[s.TicketId])]))
            ? found : null;

        bool IsTogether(PartyUnit unit)
        {
            List<SeatOnMap> seats = [.. unit.Seats.Select(s => found[s.TicketId])];
            return unit.Kind == UnitKind.Wheelchair ? seats.All(s => s.Group == seats[0].Group)
                : seats.Stretches().Count() == 1 && (unit.Kind == UnitKind.Plain || seats.CountBy(s => s.Group ?? 0).All(sofa => sofa.Value == 2));
        }
    }

    private static bool AreInOneRow(IReadOnlyList<SeatOnMap> seats) => seats.All(s => (s.Section, s.RowIndex) == (seats[0].Section, seats[0].RowIndex));

    private Dictionary<int, SeatOnMap>? Find(Party party, bool evenWorse)
    {
        var found = new Dictionary<int, SeatOnMap>();
        var taken = new HashSet<int>();
        foreach (var row in party.Rows)
        {
            if (Best(row, taken, evenWorse) is not { } best)
                return null;
            foreach (var (unit, window) in best)
                foreach (var (person, seat) in unit.Seats.Zip(window.Seats))
                {
                    found[person.TicketId] = seat;
                    taken.Add(seat.SeatId);
                }
        }

        return found;
    }

    /// <summary>The cheapest way to place the units of a row: their first one anywhere, the others where that one allows.</summary>
    private List<(PartyUnit, RescueWindow)>? Best(IReadOnlyList<PartyUnit> row, HashSet<int> taken, bool evenWorse)
    {
        var options = row.Select(unit => (Unit: unit, Windows: Options(unit, evenWorse).Where(w => !w.Window.Seats.Any(s => taken.Contains(s.SeatId))).ToList())).ToList();
        (double Cost, List<(PartyUnit, RescueWindow)> Way)? best = null;
        foreach (var (window, cost) in options[0].Windows)
        {
            if (best is { } found && cost >= found.Cost)
                break;
            if (Follow(options, window, cost) is { } way && (best is null || way.Cost < best.Value.Cost))
                best = way;
        }

        return best?.Way;
    }

    private static (double Cost, List<(PartyUnit, RescueWindow)> Way)? Follow(
        List<(PartyUnit Unit, List<(RescueWindow Window, double Cost)> Windows)> options, RescueWindow first, double cost)
    {
        List<(PartyUnit, RescueWindow)> way = [(options[0].Unit, first)];
        HashSet<int> used = [.. first.Seats.Select(s => s.SeatId)];
        var (anchor, isByChair) = (first.Seats[0], options[0].Unit.Kind == UnitKind.Wheelchair);
        foreach (var (unit, windows) in options.Skip(1))
        {
            var next = windows.Find(w => IsNear(w.Window.Seats[0]) && !w.Window.Seats.Any(s => used.Contains(s.SeatId)));
            if (next.Window is null)
                return null;
            way.Add((unit, next.Window));
            used.UnionWith(next.Window.Seats.Select(s => s.SeatId));
            cost += next.Cost;
        }

        return (cost, way);

        bool IsNear(SeatOnMap seat) => seat.Section == anchor.Section && Math.Abs(seat.RowIndex - anchor.RowIndex) <= (isByChair ? 1 : 0);
    }

    /// <summary>Cheapest first. Equal seats before better ones, then what keeps the room in large pieces, then the same place in it.</summary>
    private List<(RescueWindow Window, double Cost)> Options(PartyUnit unit, bool evenWorse)
    {
        var (back, aside) = before.Of(unit.Seats.Select(s => s.Seat));
        var options = new List<(RescueWindow Window, double Cost)>();
        foreach (var window in room.For(unit))
        {
            var gains = unit.Seats.Zip(window.Seats).Select(s => room.Gain(s.First.Seat, s.Second)).ToList();
            if (!evenWorse && gains.Any(g => g < 0))
                continue;

            var (newBack, newAside) = room.Scale.Of(window.Seats);
            var away = Math.Abs(newBack - back) * RowsMatter + Math.Abs(newAside - aside);
            options.Add((window, gains.Count(g => g > 0) * 1000 + Sofas(unit, window) * 100 + (isTight ? Math.Min(window.Rest, 5) * 10 : 0) + away));
        }

        return [.. options.OrderBy(o => o.Cost).ThenBy(o => o.Window.Seats[0].RowIndex).ThenBy(o => o.Window.Seats[0].Column)];
    }

    /// <summary>Sofas are left to those who came for one.</summary>
    private static int Sofas(PartyUnit unit, RescueWindow window) =>
        unit.Kind == UnitKind.Plain ? window.Seats.Count(s => s.Kind == SeatKind.Sofa) : 0;
}
