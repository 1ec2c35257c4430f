using System.Text.RegularExpressions;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.BoxOffice;

/// <summary>Tickets that are to be given for seats of another screening.</summary>
/// <param name="Seats">As they were typed, "C4, C5"; empty for the best that are free.</param>
/// <param name="Language">Of the customer's mail: "en" or "es".</param>
public sealed record CounterExchange(int BookingId, IReadOnlyCollection<int> TicketIds, int ScreeningId, string Seats, string Language);

/// <summary>
/// Holds as many seats, for the same kinds of people, as tickets are brought to the counter. The old tickets stay good until the
/// new seats are paid for (<see cref="SellAtTill"/>): then both happen at once.
/// </summary>
public partial class ExchangeAtTill(CinemaDbContext db, TimeProvider clock, HoldExchange holdExchange, IOptionsSnapshot<BookingOptions> options)
{
    public async Task<HoldResult> RunAsync(CounterExchange wish, Actor by, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var types = await db.Tickets.Where(t => t.BookingId == wish.BookingId && wish.TicketIds.Contains(t.Id)).Select(t => t.TicketTypeId).ToListAsync(ct);
        if (types.Count == 0)
            return new(new Refusal("Choose at least one ticket."));
        if (await db.SaleAsync(wish.ScreeningId, now, ct) is not { } sale || sale.For(SalesChannel.Till) is not (_, var map, { } prices))
            return new(new Refusal("Choose a screening that is on sale."));

        var seats = SeatsFor(wish.Seats, types.Count, map);
        if (seats.Count != types.Count)
            return new(new Refusal("Write {0} free seats, such as C4, or nothing for the best ones.", types.Count));

        var counts = types.GroupBy(type => type).ToDictionary(type => type.Key, type => type.Count());
        var (choices, refusal) = ShareOutTickets.Among(seats, counts, prices);
        return refusal is not null ? new(refusal) : await holdExchange.RunAsync(
            new(wish.BookingId, wish.TicketIds, HoldRequest.ByStaff(SalesChannel.Till, wish.ScreeningId, choices, new(by), wish.Language), by), ct);
    }

    private IReadOnlyList<SeatOnMap> SeatsFor(string typed, int people, SeatMap map)
    {
        if (typed.Trim() == "")
            return SuggestSeats.AtTheCounter(map, people, options.Value.Seats) is [var best, ..] ? best.Seats : [];

        var labels = Seat().Matches(typed).Select(m => m.Groups[1].Value.ToUpperInvariant() + m.Groups[2].Value).ToHashSet(StringComparer.Ordinal);
        return [.. map.Seats.Where(s => labels.Contains(s.Label) && s.IsFree)];
    }

    [GeneratedRegex(@"([A-Za-z]{1,2})[ -]?(\d{1,3})")]
    private static partial Regex Seat();
}
