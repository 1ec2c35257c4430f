using System.Globalization;
using CinemaSite.Bookings;

namespace CinemaSite.BoxOffice;

/// <summary>The seats that a till is about to take: those chosen on the plan while they can be had, else the best for the party.</summary>
/// <param name="Others">Further proposals.</param>
/// <param name="Kept">Those of the seats that the house keeps back, as said aloud.</param>
public sealed record TillChoice(
    IReadOnlyList<SeatOnMap> Seats, IReadOnlyList<string> Why, IReadOnlyList<SeatBlock> Others, IReadOnlyList<string> Kept)
{
    private const int MostSeats = 500;

    /// <param name="seats">Ids: "12-13".</param>
    public static TillChoice Of(SeatMap map, string? seats, int party, SeatRuleOptions options)
    {
        var ids = Ids(seats);
        if (map.Find(ids) is [_, ..] chosen && chosen.Count == ids.Count && chosen.All(s => s.State != SeatState.Taken))
            return new(chosen, [], [], [.. chosen.Where(s => s.State == SeatState.House).Select(s => s.Label)]);

        var people = Math.Clamp(Math.Max(party, ids.Count), 0, MostSeats);
        return people > 0 && SuggestSeats.AtTheCounter(map, people, options) is [var best, ..] proposals
            ? new(best.Seats, best.Why, [.. proposals.Skip(1)], [])
            : new([], [], [], []);
    }

    public static IReadOnlyCollection<int> Ids(string? seats) =>
        [.. (seats ?? "").Split('-').Select(id => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var seat) ? seat : 0).Where(id => id > 0).Distinct()];
}
