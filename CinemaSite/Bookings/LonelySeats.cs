namespace CinemaSite.Bookings;

/// <summary>
/// A choice may not leave a single seat between taken seats, or between a taken seat and an aisle end, where another choice
/// in that run would not. Another choice has the same size and is no more scattered: friends are not parted to fill a gap.
/// </summary>
internal sealed class LonelySeats(SeatMap map, SeatRuleOptions options)
{
    private readonly bool isOff = map.FreeCount * 100 < map.Seats.Count * options.LonelySeatsOffBelowPercent;

    private readonly Dictionary<int, SeatRun> runs =
        SeatRun.Of(map).SelectMany(run => run.Seats, (run, seat) => (run, seat)).ToDictionary(r => r.seat.SeatId, r => r.run);

    public SeatObjection? ObjectTo(IReadOnlyList<SeatOnMap> choice)
    {
        if (isOff)
            return null;

        Mistake[] mistakes = [.. PartsOf(choice).Select(MistakeIn).OfType<Mistake>()];
        if (mistakes is [])
            return null;

        var staying = choice.Except(mistakes.SelectMany(m => m.Part)).ToList();
        return new SeatObjection(
            SeatRefusals.Lonely([.. mistakes.SelectMany(m => m.Lonely)]),
            [.. staying, .. mistakes.SelectMany(m => m.NearestFromTheLeft)],
            [.. staying, .. mistakes.SelectMany(m => m.NearestFromTheRight)]);
    }

    /// <summary>Whether the choice leaves anyone alone, forgivably or not.</summary>
    public bool AreLeftBy(IReadOnlyList<SeatOnMap> choice) => PartsOf(choice).Any(p => p.Key.LeftAloneBy([.. p]).Count > 0);

    private IEnumerable<IGrouping<SeatRun, SeatOnMap>> PartsOf(IEnumerable<SeatOnMap> choice) =>
        choice.Where(s => runs.ContainsKey(s.SeatId)).GroupBy(s => runs[s.SeatId]);

    private static Mistake? MistakeIn(IGrouping<SeatRun, SeatOnMap> choiceInRun)
    {
        var (run, part) = (choiceInRun.Key, choiceInRun.ToList());
        if (run.LeftAloneBy(part) is not [_, ..] lonely)
            return null;
        if (NearestChoice.To(part, run) is not { } left || NearestChoice.To(part, run.FromTheRight()) is not { } right)
            return null;

        return new Mistake(part, lonely, left, right);
    }

    /// <summary>Two choices may be equally near; looking for one from either end finds both.</summary>
    private sealed record Mistake(
        IReadOnlyList<SeatOnMap> Part, IReadOnlyList<SeatOnMap> Lonely,
        IReadOnlyList<SeatOnMap> NearestFromTheLeft, IReadOnlyList<SeatOnMap> NearestFromTheRight);
}
