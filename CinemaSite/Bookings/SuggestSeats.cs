namespace CinemaSite.Bookings;

/// <summary>"Seat us": up to three blocks of free seats for a party, the best first, each one within the seat rules.</summary>
public static class SuggestSeats
{
    private const int MostBlocks = 3;

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
