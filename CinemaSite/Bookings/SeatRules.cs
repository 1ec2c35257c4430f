using CinemaSite.Data;

namespace CinemaSite.Bookings;

/// <summary>
/// Whether seats may be chosen together online, as the map stands. A seat named twice is refused, not folded:
/// whoever goes on to hold and price the very list that was checked must find each seat in it once.
/// </summary>
public sealed class SeatRules(SeatMap map, SeatRuleOptions options)
{
    private const int MostRepairs = 2;

    private readonly Dictionary<int, SeatOnMap> seats = map.Seats.ToDictionary(s => s.SeatId);
    private readonly SofaPairs sofas = new(map);
    private readonly Companions companions = new(map);
    private readonly LonelySeats lonely = new(map, options);

    public static SeatRefusal? Check(SeatMap map, IReadOnlyCollection<int> chosen, SeatRuleOptions options) =>
        new SeatRules(map, options).Check(chosen);

    public SeatRefusal? Check(IReadOnlyCollection<int> chosen)
    {
        if (WhyNotForSale(chosen) is { } reason)
            return new SeatRefusal(reason, []);

        SeatOnMap[] choice = [.. chosen.Select(id => seats[id]).InPlanOrder()];

        // Lonely seats come last: a repaired sofa or companion seat changes what is left beside it.
        var objection = sofas.Object(choice) ?? companions.Object(choice) ?? lonely.Object(choice);
        return objection is null
            ? null
            : new SeatRefusal(objection.Reason, RepairsOf(objection));
    }

    private Refusal? WhyNotForSale(IReadOnlyCollection<int> chosen)
    {
        if (chosen.Count == 0)
            return SeatRefusals.NothingChosen;
        if (!chosen.All(seats.ContainsKey))
            return SeatRefusals.Unknown;
        if (chosen.CountBy(id => id).FirstOrDefault(c => c.Value > 1) is { Value: > 1 } twice)
            return SeatRefusals.Twice(seats[twice.Key]);
        if (chosen.Count > options.MaxSeats)
            return SeatRefusals.TooMany(options.MaxSeats);
        if (In(SeatState.Taken) is [_, ..] taken)
            return SeatRefusals.Taken(taken);
        if (In(SeatState.House) is [_, ..] kept)
            return SeatRefusals.KeptBack(kept);

        return null;

        SeatOnMap[] In(SeatState state) => [.. chosen.Select(id => seats[id]).Where(s => s.State == state).InPlanOrder()];
    }

    private IReadOnlyList<SeatRepair> RepairsOf(SeatObjection objection) =>
        [.. objection.Instead.SelectMany(RepairsFrom).DistinctBy(r => string.Join(' ', r.SeatIds)).Take(MostRepairs)];

    private IEnumerable<SeatRepair> RepairsFrom(IReadOnlyList<SeatOnMap> instead)
    {
        SeatOnMap[] choice = [.. instead.InPlanOrder()];
        int[] ids = [.. choice.Select(s => s.SeatId)];
        return Check(ids) is { } again ? again.Repairs : [new SeatRepair(ids, [.. choice.Select(s => s.Label)])];
    }
}
