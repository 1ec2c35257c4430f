using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Concurrency;

/// <summary>The counter and the web want the same seats at the same instant, over HTTP on a real port.</summary>
public class TillRushTests
{
    [Fact]
    public async Task Of_two_tills_and_fifty_web_buyers_exactly_ten_have_the_last_ten_seats()
    {
        await using var site = TheSite.OnAPort(site => site.With("Bookings:Seats:LonelySeatsOffBelowPercent", "100"));
        var cinema = await ACinema.With(seats: ["__________", "__________"]).InAsync(site);
        var tills = new[] { await ATill.OpenAsync(site, cinema), await ATill.OpenAsync(site, cinema, Roles.Manager) };
        foreach (var n in Enumerable.Range(1, 10))
            await tills[n % 2].SellForCashAsync($"A{n}");

        int[] last = [.. Enumerable.Range(1, 10).Select(n => cinema.Seat($"B{n}"))];
        HttpClient[] cashiers = [await SignedInAsync(site, Roles.Cashier), await SignedInAsync(site, Roles.Manager)];
        List<TillBuyer> atTheCounter = [.. last.SelectMany(seat => cashiers.Select(cashier => new TillBuyer(cashier, cinema.ScreeningId, seat)))];
        List<WebBuyer> online = [.. Enumerable.Range(0, 50).Select(n => new WebBuyer(site.Visitor(), cinema.ScreeningId, last[n % 10]))];

        var rush = await Rush.OfAsync([.. atTheCounter, .. online]);

        Assert.Equal([], rush.Broken);
        Assert.Equal([], rush.PromisedTwice);
        Assert.Equal(last.Order(), rush.Winners.SelectMany(w => w.Seats).Order());
        Assert.All(rush.Refusals, why => Assert.Matches("^Seat B[0-9]+ has just been taken.$", why));
        Assert.Equal(60, rush.Refusals.Count);

        foreach (var winner in rush.Winners)
            await PayAsync(site, winner, atTheCounter, online);

        Assert.Equal(20, await site.RunAsync((CinemaDbContext db) => db.Tickets.CountAsync(t => t.Status == TicketStatus.Active)));
        Assert.Equal(0, (await cinema.MapAsync()).FreeCount);
        Assert.Equal([], site.Faults.Seen);
        await site.AssertInvariantsAsync();
    }

    private static async Task PayAsync(TheSite site, Answer.Yours winner, List<TillBuyer> atTheCounter, List<WebBuyer> online)
    {
        var booking = await site.RunAsync((CinemaDbContext db) => db.Bookings.AsNoTracking().SingleAsync(b => b.Reference == winner.Reference));
        if (booking.Channel == SalesChannel.Till)
        {
            Assert.True(await atTheCounter[0].PayAsync(winner.Reference, "20"));
            return;
        }

        var paid = false;
        foreach (var buyer in online.Where(b => b.Wants(winner.Seats[0])))
            paid = paid || await buyer.PayAsync(winner.Reference);
        Assert.True(paid);
    }

    private static async Task<HttpClient> SignedInAsync(TheSite site, string role)
    {
        var client = site.Visitor();
        await site.StaffAsync(role, client);
        return client;
    }
}
