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

        var looks = Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(async () =>
        {
            await Task.Delay(n * 15);
            return await list.OfferAsync();
        })));
        var rush = await Rush.OfAsync(Enumerable.Range(0, 20).Select(n => new WebBuyer(site.Visitor(), list.Cinema.ScreeningId, blocks[n % 2])));
        var offers = (await looks).Sum() + await list.OfferAsync();

        Assert.Equal(([], [], []), (rush.PromisedTwice, rush.Broken, site.Faults.Seen));
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
}
