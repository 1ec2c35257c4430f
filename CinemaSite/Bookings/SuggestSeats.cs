using CinemaSite.Seating;

namespace CinemaSite.Bookings;

/// <summary>"Seat us": up to three blocks of free seats for a party, the best first, each one within the seat rules.</summary>
public static class SuggestSeats
{
    private const int MostBlocks = 3;

    /// <summary>
    /// For staff, whom the seat rules do not bind: blocks within the rules while there are any, then those that strand somebody,
    /// then the free seats nearest to the best place, wherever they are.
    /// </summary>
    public static IReadOnlyList<SeatBlock> AtTheCounter(SeatMap map, int people, SeatRuleOptions options)
    {
        foreach (var percent in new[] { options.LonelySeatsOffBelowPercent, 101 })
            if (For(map, new SeatWish(people), new() { MaxSeats = people, LonelySeatsOffBelowPercent = percent }) is [_, ..] blocks)
                return blocks;

        var room = new RoomShape(map);
        List<SeatOnMap> scattered =
        [
            .. map.Seats.Where(s => s.IsFree && s.Kind is (SeatKind.Standard or SeatKind.Sofa))
                .OrderBy(s => room.FocalPoint.DistanceTo(s)).Take(people).InPlanOrder(),
        ];
        return people > 0 && scattered.Count == people ? [new(scattered, 0, people > 1 ? [SeatReasons.Apart] : [])] : [];
    }

    public static IReadOnlyList<SeatBlock> For(SeatMap map, SeatWish wish, SeatRuleOptions options)
    {
        if (wish.People < 1 || wish.People > options.MaxSeats || wish.WheelchairSpaces < 0 || wish.WheelchairSpaces > wish.People)
            return [];

        var room = new RoomShape(map);
        var windows = new FreeWindows(map, room, wish);
        if (wish.WheelchairSpaces > 0)
            return Best(new WheelchairBlocks(map, windows, wish).All());

        return Best(windows.Of(wish.People)) is [_, ..] together ? together : Best(windows.InTwoRows(wish.People));

        IReadOnlyList<SeatBlock> Best(IEnumerable<IReadOnlyList<SeatOnMap>> candidates)
        {
            var score = new SeatScore(room, wish, new LonelySeats(map, options));
            var rules = new SeatRules(map, options);
            var ranked = candidates.OrderByDescending(score.Of).ToList();

            // The very next row is hardly a choice: it is proposed only for want of another.
            List<IReadOnlyList<SeatOnMap>> best = [];
            foreach (var rowsApart in new[] { 2, 1 })
            {
                foreach (var block in ranked.TakeWhile(_ => best.Count < MostBlocks))
                {
                    if (best.All(b => room.Differ(b, block, rowsApart)) && rules.Check([.. block.Select(s => s.SeatId)]) is null)
                        best.Add(block);
                }
            }

            return [.. best
                .Select(block => new SeatBlock(block, score.Of(block), [.. SeatReasons.For(block, room, wish)]))
                .OrderByDescending(b => b.Score)];
        }
    }
}
