using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using CinemaSite.WaitingList;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.WaitingList;

/// <summary>A screening of Ran that is sold to the last seat, and who waits for it. Seats are named as on the ticket.</summary>
public sealed class AWaitingList
{
    private readonly TheSite site;
    private readonly Dictionary<string, int> bookings = [];

    private AWaitingList(TheSite site, ACinema cinema) => (this.site, Cinema) = (site, cinema);

    public ACinema Cinema { get; }

    /// <param name="seats">A room as <see cref="Bookings.ARoom"/> draws it, at most eight seats in a row.</param>
    public static Task<AWaitingList> InAsync(TheSite site, params string[] seats) => AtAsync(site, "19:30", seats);

    public static async Task<AWaitingList> AtAsync(TheSite site, string at, params string[] seats)
    {
        site.With("Site:PublicUrl", "http://rio.example");
        var list = new AWaitingList(site, await ACinema.With(at: at, seats: seats).InAsync(site));
        foreach (var row in (await list.Cinema.MapAsync()).Rows)
        {
            var labels = row.Where(s => s.IsFree).Select(s => s.Label).ToArray();
            var booking = await list.Cinema.HoldAsync($"row {row.Key}", labels);
            await site.PayAsync(booking);
            foreach (var label in labels)
                list.bookings[label] = booking;
        }

        return list;
    }

    public Task<Joined> TryToJoinAsync(string who, WaitingParty party, string language = "en") => site.RunAsync((JoinWaitingList join) => join.RunAsync(
        Cinema.ScreeningId, party, new(who, $"{who.ToLowerInvariant()}@example.org", language), null, CancellationToken.None));

    public async Task<int> JoinAsync(string who, int people, bool together = true, int wheelchairs = 0, bool stepFree = false)
    {
        var joined = await TryToJoinAsync(who, new(people, together, wheelchairs, stepFree));
        Assert.Equal("", $"{joined.Refusal}");
        return joined.EntryId!.Value;
    }

    /// <summary>Those who bought these seats give them back.</summary>
    public async Task FreeAsync(params string[] labels)
    {
        foreach (var some in labels.GroupBy(label => bookings[label]))
            Assert.Null((await site.GiveBackAsync(some.Key, ReturnWay.Voucher, [.. some])).Refusal);
    }

    public Task<int> OfferAsync() => site.RunAsync((OfferSeats offer) => offer.RunAsync(CancellationToken.None));

    /// <summary>Those give seats back, and the list is looked through.</summary>
    public async Task<int> FreeAndOfferAsync(params string[] labels)
    {
        await FreeAsync(labels);
        return await OfferAsync();
    }

    public Task<WaitingEntry> EntryAsync(int id) => site.RunAsync((CinemaDbContext db) => db.WaitingEntries.AsNoTracking()
        .Include(e => e.Screening).Include(e => e.Booking!.Tickets).ThenInclude(t => t.Seat).SingleAsync(e => e.Id == id));

    /// <summary>"Offered A1 A2", "Waiting DifferentRows 2", "Unanswered": how it stands, with what is held for it or why nothing is.</summary>
    public async Task<string> SaidAsync(int id)
    {
        var entry = await EntryAsync(id);
        return entry.State switch
        {
            WaitingState.Offered => $"Offered {string.Join(' ', entry.Booking!.Tickets.Select(t => t.Seat).OrderBy(s => s.RowIndex).ThenBy(s => s.Column).Select(s => s.Row + s.Number))}",
            WaitingState.Waiting when entry.PassedOver is { } why => $"Waiting {why} {entry.PassedOverFree}",
            _ => $"{entry.State}",
        };
    }

    public Task<HoldResult> TakeAsync(int id, string browser, string type = "Adult") => site.RunAsync(async (TakeOffer take) =>
    {
        var entry = await EntryAsync(id);
        return await take.RunAsync(id, [.. entry.Booking!.Tickets.Select(t => new SeatChoice(t.SeatId, Cinema.TicketType(type)))], Holder.Of(browser), CancellationToken.None);
    });

    public Task<Refusal?> LeaveAsync(int id) => site.RunAsync((LeaveWaitingList leave) => leave.RunAsync(id, CancellationToken.None));

    /// <summary>The mails of the list so far: "waiting-offer", "waiting-over" and whose entry.</summary>
    public Task<List<string>> NoticesAsync() => site.RunAsync(async (CinemaDbContext db) => (await db.Outbox
        .Where(m => m.Kind == NoticeKind.WaitingListOffer || m.Kind == NoticeKind.WaitingListOver).OrderBy(m => m.Id).ToListAsync())
        .ConvertAll(m => $"{m.Key.Split(':')[0]} {m.SubjectId}"));
}
