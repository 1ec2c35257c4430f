using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Seating;

namespace CinemaSite.Bookings;

/// <summary>Which seat gets which ticket, where staff only say how many of each type there are.</summary>
public static class ShareOutTickets
{
    /// <param name="counts">By ticket type.</param>
    /// <returns>A type for each seat, in the order of the seats; a refusal when the numbers do not fit.</returns>
    public static (IReadOnlyList<SeatChoice> Seats, Refusal? Refusal) Among(
        IReadOnlyList<SeatOnMap> seats, IReadOnlyDictionary<int, int> counts, PriceList prices)
    {
        if (counts.Values.Any(count => count < 0) || counts.Values.Sum() != seats.Count)
            return ([], new Refusal("There are {0} seats and {1} tickets. Write as many of each type as there are seats.", seats.Count, counts.Values.Sum()));

        var types = prices.Types.Where(t => counts.GetValueOrDefault(t.Id) > 0)
            .OrderByDescending(t => t.NeedsWheelchairSpace).ThenBy(t => seats.Count(s => prices.Quote(t.Id, s.Category) is not null)).ThenBy(t => t.SortOrder).ToList();
        var given = new Dictionary<int, int>();
        foreach (var type in types)
        {
            var fitting = seats.Where(s => !given.ContainsKey(s.SeatId) && prices.Quote(type.Id, s.Category) is not null)
                .OrderBy(s => type.NeedsWheelchairSpace && s.Kind == SeatKind.WheelchairSpace).Take(counts[type.Id]).ToList();
            if (fitting.Count < counts[type.Id])
                return ([], new Refusal("Not all of these seats can have the ticket that you wrote for them. Look at the price card."));

            fitting.ForEach(seat => given[seat.SeatId] = type.Id);
        }

        return given.Count == seats.Count
            ? ([.. seats.Select(s => new SeatChoice(s.SeatId, given[s.SeatId]))], null)
            : ([], new Refusal("Choose a ticket type for each seat."));
    }
}
