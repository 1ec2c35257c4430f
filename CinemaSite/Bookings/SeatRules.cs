using CinemaSite.Data;

namespace CinemaSite.Bookings;

/// <summary>
/// Whether seats may be chosen together, as the map stands. Staff are bound by nothing but that each seat is there and nobody
/// has it. A seat named twice is refused, not folded: whoever goes on to hold and price the very list that was checked must
/// find each seat in it once.
/// </summary>
public sealed class SeatRules(SeatMap map, SeatRuleOptions options, SalesChannel channel = SalesChannel.Web)
{
    private const int MostRepairs = 2;

    /// <summary>A repair of one rule may break the next, so a choice is mended for each at most.</summary>
    private const int MostMends = 3;

    private readonly Dictionary<int, SeatOnMap> seats = map.Seats.ToDictionary(s => s.SeatId);
    private readonly SofaPairs sofas = new(map);
    private readonly Companions companions = new(map);
    private readonly LonelySeats lonely = new(map, options);

    public static SeatRefusal? Check(
        SeatMap map, IReadOnlyCollection<int> chosen, SeatRuleOptions options, SalesChannel channel = SalesChannel.Web) =>
        new SeatRules(map, options, channel).Check(chosen);

    public SeatRefusal? Check(IReadOnlyCollection<int> chosen) => Check(chosen, MostMends);

    private SeatRefusal? Check(IReadOnlyCollection<int> chosen, int mendsLeft)
    {
        if (WhyNotForSale(chosen) is { } reason)
            return new SeatRefusal(reason, []);
        if (channel != SalesChannel.Web)
            return null;

        SeatOnMap[] choice = [.. chosen.Select(id => seats[id]).InPlanOrder()];

        // Lonely seats come last: a repaired sofa or companion seat changes what is left beside it.
        var misplaced = sofas.ObjectTo(choice) ?? companions.ObjectTo(choice);
        var objection = misplaced ?? lonely.ObjectTo(choice);
        return objection is null
            ? null
            : new SeatRefusal(objection.Reason, [.. Repairs(objection, mendsLeft)]) { IsLonely = misplaced is null };
    }

    private Refusal? WhyNotForSale(IReadOnlyCollection<int> chosen)
    {
        if (chosen.Count == 0)
            return SeatRefusals.NothingChosen;
        if (!chosen.All(seats.ContainsKey))
            return SeatRefusals.Unknown;
        if (chosen.CountBy(id => id).FirstOrDefault(c => c.Value > 1) is { Value: > 1 } twice)
            return SeatRefusals.Twice(seats[twice.Key]);
        if (channel == SalesChannel.Web && chosen.Count > options.MaxSeats)
            return SeatRefusals.TooMany(options.MaxSeats);
        if (In(SeatState.Taken) is [_, ..] taken)
            return SeatRefusals.Taken(taken);
        if (channel == SalesChannel.Web && In(SeatState.House) is [_, ..] kept)
            return SeatRefusals.KeptBack(kept);

        return null;

        SeatOnMap[] In(SeatState state) => [.. chosen.Select(id => seats[id]).Where(s => s.State == state).InPlanOrder()];
    }

    private IEnumerable<SeatRepair> Repairs(SeatObjection objection, int mendsLeft) => mendsLeft == 0
        ? []
        : objection.Instead
            .SelectMany(instead => Mended([.. instead.InPlanOrder()], mendsLeft - 1))
            .DistinctBy(repair => string.Join(' ', repair.SeatIds))
            .Take(MostRepairs);

    private IEnumerable<SeatRepair> Mended(SeatOnMap[] choice, int mendsLeft)
    {
        int[] ids = [.. choice.Select(s => s.SeatId)];
        return Check(ids, mendsLeft) is { } again ? again.Repairs : [new SeatRepair(ids, [.. choice.Select(s => s.Label)])];
    }
}
