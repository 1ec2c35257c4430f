using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Concurrency;

/// <summary>Many buyers at once over HTTP, on a real port.</summary>
public class RushTests
{
    [Fact]
    public async Task Of_two_hundred_buyers_of_one_seat_one_has_it()
    {
        await using var site = TheSite.OnAPort();
        var cinema = await ACinema.With(seats: "_").InAsync(site);

        var rush = await Rush.OfAsync(Enumerable.Range(0, 200).Select(_ => new WebBuyer(site.Visitor(), cinema.ScreeningId, cinema.Seat("A1"))));

        await AssertOrderlyAsync(site, rush);
        Assert.Single(rush.Winners);
        Assert.All(rush.Refusals, why => Assert.Equal("Seat A1 has just been taken.", why));
    }

    [Fact]
    public async Task Of_a_hundred_buyers_of_any_two_seats_no_two_have_the_same()
    {
        // Who would sit alone is not what this is about.
        await using var site = TheSite.OnAPort(site => site.With("Bookings:Seats:LonelySeatsOffBelowPercent", "100"));
        var cinema = await ACinema.With(seats: [.. Enumerable.Repeat(new string('_', 13), 12)]).InAsync(site);
        int[] seats = [.. cinema.AllSeats];
        var random = new Random(156);

        var rush = await Rush.OfAsync(Enumerable.Range(0, 100).Select(_ =>
        {
            random.Shuffle(seats);
            return new WebBuyer(site.Visitor(), cinema.ScreeningId, seats[0], seats[1]);
        }).ToList());
        await EveryOtherPaysAsync(site, rush.Winners);

        await AssertOrderlyAsync(site, rush);
        Assert.InRange(rush.Winners.Count, 30, 78);
        Assert.Equal(rush.Winners.Count * 2, (await cinema.MapAsync()).Seats.Count(s => s.State == SeatState.Taken));
    }

    [Fact]
    public async Task Of_fifty_customers_with_a_code_for_ten_ten_get_the_discount()
    {
        await using var site = TheSite.OnAPort();
        var cinema = await ACinema.With(seats: [.. Enumerable.Repeat("_ _ _ _ _ _ _ _ _ _", 5)]).InAsync(site);
        await site.CodeAsync(cinema, Codes.Percent("TEN", 10, maxUses: 10));
        var buyers = cinema.AllSeats.Select(seat => new WebBuyer(site.Visitor(), cinema.ScreeningId, seat)).ToList();
        var rush = await Rush.OfAsync(buyers);

        var answers = await Task.WhenAll(rush.Winners.Select(w => Task.Run(() =>
            buyers.Single(b => b.Wants(w.Seats[0])).ApplyAsync(w.Reference, "TEN"))));

        Assert.Equal([("", 10), ("This code has been used up.", 40)], answers.CountBy(a => a).Select(a => (a.Key, a.Value)).Order());
        Assert.Equal(10, await site.RunAsync((CinemaDbContext db) => db.Tickets.CountAsync(t => t.Discount == 120)));
        await AssertOrderlyAsync(site, rush);
    }

    [Fact]
    public async Task The_naive_way_sells_a_seat_twice_so_the_rush_is_a_rush()
    {
        await using var site = TheSite.OnAPort(NaiveShop.In);

        var rush = await Rush.OfAsync(Enumerable.Range(0, 200).Select(_ => new NaiveShop.Buyer(site.Visitor(), 5)));

        Assert.Equal([5], rush.PromisedTwice);
    }

    /// <summary>Nothing was promised twice, nobody saw an error, and the books are right.</summary>
    private static async Task AssertOrderlyAsync(TheSite site, Rush rush)
    {
        Assert.Equal([], rush.PromisedTwice);
        Assert.Equal([], rush.Broken);
        Assert.Equal([], site.Faults.Seen);
        await site.AssertInvariantsAsync();
    }

    private static async Task EveryOtherPaysAsync(TheSite site, IReadOnlyList<Answer.Yours> winners)
    {
        var references = winners.Where((_, i) => i % 2 == 0).Select(w => w.Reference).ToList();
        var bookings = await site.RunAsync((CinemaDbContext db) =>
            db.Bookings.Where(b => references.Contains(b.Reference)).Select(b => b.Id).ToListAsync());

        var paid = await Task.WhenAll(bookings.Select(id => Task.Run(() => site.PayAsync(id))));

        Assert.All(paid, state => Assert.Equal(PaymentState.Paid, state));
    }
}
