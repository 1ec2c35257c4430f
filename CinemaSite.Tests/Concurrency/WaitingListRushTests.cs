using CinemaSite.Data;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.WaitingList;
using CinemaSite.WaitingList;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Concurrency;

/// <summary>Seats come free while the list is looked through many times over and the public presses as well.</summary>
public class WaitingListRushTests
{
    [Fact]
    public async Task Of_twenty_looks_at_the_list_and_twenty_buyers_each_seat_goes_to_one_and_each_party_is_asked_once()
    {
        await using var site = TheSite.OnAPort();
        var list = await AWaitingList.InAsync(site, "____ ____", "____ ____");
        var parties = new List<int>();
        foreach (var who in new[] { "Ann", "Ben", "Cem" })
            parties.Add(await list.JoinAsync(who, 2));
        await list.FreeAsync("A1", "A2", "B7", "B8");
        int[][] blocks = [[list.Cinema.Seat("A1"), list.Cinema.Seat("A2")], [list.Cinema.Seat("B7"), list.Cinema.Seat("B8")]];

        var looks = Enumerable.Range(0, 20).Select(_ => new Look(list)).ToList();
        var rush = await Rush.OfAsync([.. looks, .. Enumerable.Range(0, 20).Select(n => new WebBuyer(site.Visitor(), list.Cinema.ScreeningId, blocks[n % 2]))]);
        var offers = looks.Sum(l => l.Offers) + await list.OfferAsync();

        Assert.Equal([], rush.PromisedTwice);
        Assert.Equal([], rush.Broken);
        Assert.Equal([], site.Faults.Seen);
        Assert.Equal(2, offers + rush.Winners.Count);
        Assert.Equal(offers, (await Task.WhenAll(parties.Select(list.EntryAsync))).Count(e => e.State == WaitingState.Offered));
        Assert.Equal(offers, (await list.NoticesAsync()).Distinct().Count());
        Assert.Equal(offers, await site.RunAsync((CinemaDbContext db) => db.Bookings.CountAsync(b => b.IsOffered)));
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task Of_twenty_looks_at_once_one_asks()
    {
        await using var site = TheSite.OnAPort();
        var list = await AWaitingList.InAsync(site, "________");
        var (ann, ben) = (await list.JoinAsync("Ann", 2), await list.JoinAsync("Ben", 2));
        await list.FreeAsync("A1", "A2");

        var offers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(list.OfferAsync)));

        Assert.Equal(1, offers.Sum());
        Assert.Equal(("Offered A1 A2", "Waiting"), (await list.SaidAsync(ann), await list.SaidAsync(ben)));
        Assert.Equal([$"waiting-offer {ann}"], await list.NoticesAsync());
        await site.AssertInvariantsAsync();
    }

    /// <summary>A run of the job, at the instant when the buyers press.</summary>
    private sealed class Look(AWaitingList list) : IBuyer
    {
        public int Offers { get; private set; }

        public Task<Answer?> ArriveAsync() => Task.FromResult<Answer?>(null);

        public async Task<Answer> PressAsync()
        {
            Offers = await Task.Run(list.OfferAsync);
            return new Answer.Refused($"{Offers} parties asked");
        }
    }
}
