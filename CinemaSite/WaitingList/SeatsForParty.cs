using CinemaSite.Bookings;
using CinemaSite.Seating;

namespace CinemaSite.WaitingList;

/// <summary>Seats for a party that waits, or why there are none.</summary>
/// <param name="Why">Null where nothing came free that could have been for it.</param>
internal sealed record PartySeats(IReadOnlyList<SeatOnMap> Seats, PassedOver? Why = null, int Free = 0);

/// <summary>
/// Looks for real seats with the scorer of "Seat us", within the seat rules. Who wants to sit together gets one block or nothing;
/// others are parted into as few blocks as there is room for.
/// </summary>
internal static class SeatsForParty
{
    public static PartySeats Find(SeatMap map, WaitingParty party, SeatRuleOptions options)
    {
        var spaces = map.Seats.Count(s => s is { Kind: SeatKind.WheelchairSpace, IsFree: true });
        var free = map.Seats.Where(s => s.IsFree && IsFor(s, party)).ToList();
        if (free.Count + spaces == 0 || party.WheelchairSpaces == 0 && free.Count == 0)
            return new([]);
        if (spaces < party.WheelchairSpaces)
            return new([], PassedOver.NoWheelchairSpace, spaces);

        var seats = Together(map, party, options) ?? (party.Together ? null : Parted(map, party, options));
        return seats is not null ? new(seats) : Why(map, party, free, spaces);
    }

    private static bool IsFor(SeatOnMap seat, WaitingParty party) => seat.Kind switch
    {
        SeatKind.Standard => true,
        SeatKind.Sofa => !party.Together || party.People % 2 == 0,
        SeatKind.Companion => party.WheelchairSpaces > 0,
        SeatKind.WheelchairSpace => false,
    };

    private static IReadOnlyList<SeatOnMap>? Together(SeatMap map, WaitingParty party, SeatRuleOptions options) =>
        SuggestSeats.For(map, Wish(party, party.People), options)
            .FirstOrDefault(b => !party.Together || party.WheelchairSpaces > 0 || b.Seats.Stretches().Count() == 1)?.Seats;

    /// <summary>The largest blocks first. The whole has to keep the rules, as if somebody had chosen it.</summary>
    private static List<SeatOnMap>? Parted(SeatMap map, WaitingParty party, SeatRuleOptions options)
    {
        var smallest = Math.Max(1, party.WheelchairSpaces);
        return (
            from sizes in Partitions(party.People, party.People - 1)
            where sizes[0] >= smallest
            let seats = Blocks(map, party, sizes, options)
            where seats is not null && SeatRules.Check(map, [.. seats.Select(s => s.SeatId)], options) is null
            select seats).FirstOrDefault();
    }

    private static List<SeatOnMap>? Blocks(SeatMap map, WaitingParty party, IReadOnlyList<int> sizes, SeatRuleOptions options)
    {
        List<SeatOnMap> chosen = [];
        foreach (var (part, size) in sizes.Index())
        {
            var left = map with { Seats = [.. map.Seats.Select(s => chosen.Contains(s) ? s with { State = SeatState.Taken } : s)] };
            var wish = part == 0 ? Wish(party, size) : Wish(party, size) with { WheelchairSpaces = 0 };
            if (SuggestSeats.For(left, wish, options).FirstOrDefault() is not { } block)
                return null;
            chosen.AddRange(map.Find(block.Seats.Select(s => s.SeatId)));
        }

        return chosen;
    }

    private static SeatWish Wish(WaitingParty party, int people) =>
        new(people, party.StepFree ? SeatArea.StepFree : SeatArea.Middle, party.WheelchairSpaces);

    private static PartySeats Why(SeatMap map, WaitingParty party, List<SeatOnMap> free, int spaces)
    {
        var stepFree = party.StepFree ? free.Where(new RoomShape(map).IsStepFree).ToList() : free;
        var usable = stepFree.Count + party.WheelchairSpaces;
        var all = free.Count + (party.WheelchairSpaces > 0 ? spaces : 0);
        var why =
            party.StepFree && usable < party.People && free.Count + party.WheelchairSpaces >= party.People ? PassedOver.NotStepFree
            : party.Together && free.Count > 1 && free.Select(s => (s.Section, s.RowIndex)).Distinct().Count() > 1 ? PassedOver.DifferentRows
            : free.Count + party.WheelchairSpaces < party.People ? PassedOver.TooFew
            : party.Together && free.Stretches().All(s => s.Count < party.People) ? PassedOver.NotSideBySide
            : PassedOver.LeavesSomeoneAlone;
        return new([], why, all);
    }

    /// <summary>Ways to part a number, those of the fewest parts first: 4 as 3+1, 2+2, 2+1+1, 1+1+1+1.</summary>
    private static IEnumerable<IReadOnlyList<int>> Partitions(int people, int most) =>
        Parts(people, most).OrderBy(parts => parts.Count).ThenByDescending(parts => parts[^1]);

    private static IEnumerable<IReadOnlyList<int>> Parts(int people, int most) => people == 0
        ? [[]]
        : from first in Enumerable.Range(1, Math.Max(0, Math.Min(people, most))).Reverse()
          from rest in Parts(people - first, first)
          select (IReadOnlyList<int>)[first, .. rest];
}
