using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Pricing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.WaitingList;

/// <summary>
/// Gives seats that came free to those who wait, in the order in which they joined: a real block is looked for, held and offered by
/// mail, all in one transaction. Whoever it does not fit is passed over with the reason, and the next is tried.
/// </summary>
public class OfferSeats(
    CinemaDbContext db, TimeProvider clock, HoldSeats holdSeats, EndWaiting endWaiting,
    IOptionsSnapshot<WaitingListOptions> options, IOptionsSnapshot<BookingOptions> bookings)
{
    /// <summary>How often a screening is looked at anew when somebody else is quicker; then the next run goes on.</summary>
    private const int MostLooks = 5;

    private static readonly Refusal Overtaken = new("Somebody has just taken one of these seats. Please look again.");

    /// <summary>Answers how many parties were asked.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await endWaiting.RunAsync(ct);
        var offers = 0;
        foreach (var id in await db.WaitingEntries.Where(e => e.State == WaitingState.Waiting).Select(e => e.ScreeningId).Distinct().Order().ToListAsync(ct))
            offers += await OfferAsync(id, now, ct);
        return offers;
    }

    private async Task<int> OfferAsync(int screeningId, DateTime now, CancellationToken ct)
    {
        var (offers, looks) = (0, 0);
        while (looks < MostLooks && await db.SaleAsync(screeningId, now, ct) is { Prices: { } prices } sale && options.Value.IsOpen(sale.Screening, now))
        {
            var (fit, passed) = await FirstThatFitsAsync(sale, ct);
            if (fit is null)
            {
                await PassOverAsync(passed, now, ct);
                break;
            }

            var (entry, seats) = fit.Value;
            var request = Request(entry, seats, prices, options.Value.OfferUntil(sale.Screening.StartsAt, now));
            var held = await holdSeats.RunAsync(request, booking => AgreeAsync(entry.Id, booking, now, ct), ct);
            if (held.Refusal is null)
                await PassOverAsync(passed, now, ct);
            (offers, looks) = held.Refusal is null ? (offers + 1, 0) : (offers, looks + 1);
        }

        return offers;
    }

    private async Task<((WaitingEntry Entry, IReadOnlyList<SeatOnMap> Seats)?, List<(WaitingEntry Entry, PartySeats Found)>)> FirstThatFitsAsync(
        ScreeningSale sale, CancellationToken ct)
    {
        List<(WaitingEntry, PartySeats)> passed = [];
        var id = sale.Screening.Id;
        foreach (var entry in await db.WaitingEntries.AsNoTracking().Where(e => e.ScreeningId == id && e.State == WaitingState.Waiting).OrderBy(e => e.Id).ToListAsync(ct))
        {
            var found = SeatsForParty.Find(sale.Map, entry.Party, bookings.Value.Seats);
            if (found.Seats is [_, ..] seats)
                return ((entry, seats), passed);
            passed.Add((entry, found));
        }

        return (null, passed);
    }

    /// <summary>Sold as ordinary tickets until they say who comes, and in no browser until one takes them.</summary>
    private static HoldRequest Request(WaitingEntry entry, IReadOnlyList<SeatOnMap> seats, PriceList prices, DateTime until) => new(
        entry.ScreeningId,
        [.. seats.Select(s => new SeatChoice(s.SeatId, prices.Types.FirstOrDefault(t => !t.NeedsWheelchairSpace && prices.Quote(t.Id, s.Category) is not null)?.Id ?? 0))],
        new Holder($"waiting:{entry.Id}", entry.UserId), entry.Language)
    {
        OfferedUntil = until,
    };

    /// <summary>The last word, inside the transaction that holds the seats: whoever was asked or has left meanwhile is not asked.</summary>
    private async Task<Refusal?> AgreeAsync(int entryId, Booking booking, DateTime now, CancellationToken ct)
    {
        if (await db.WaitingEntries.Where(e => e.Id == entryId && e.State == WaitingState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.State, WaitingState.Waiting), ct) == 0)
            return Overtaken;

        (await db.WaitingEntries.SingleAsync(e => e.Id == entryId, ct)).Offer(booking, now);
        db.Add(OutboxMessage.Of(NoticeKind.WaitingListOffer, $"waiting-offer:{booking.Reference}", entryId, now));
        return null;
    }

    /// <summary>A reason stays while others take what came free: the next one is written when more seats come.</summary>
    private Task<bool> PassOverAsync(List<(WaitingEntry Entry, PartySeats Found)> passed, DateTime now, CancellationToken ct)
    {
        var seen = passed.Where(p => p.Found.Free != p.Entry.SeenFree || p.Found.Why is not null && p.Found.Why != p.Entry.PassedOver).ToList();
        return seen is [] ? Task.FromResult(false) : db.InTransactionAsync(async () =>
        {
            foreach (var (entry, (_, why, free)) in seen)
            {
                var waiting = db.WaitingEntries.Where(e => e.Id == entry.Id && e.State == WaitingState.Waiting);
                await waiting.ExecuteUpdateAsync(set => set.SetProperty(e => e.SeenFree, free), ct);
                if (why is not null && free >= entry.SeenFree)
                    await waiting.ExecuteUpdateAsync(
                        set => set.SetProperty(e => e.PassedOver, why).SetProperty(e => e.PassedOverFree, free).SetProperty(e => e.PassedOverAt, now), ct);
            }

            return true;
        }, ct);
    }
}
