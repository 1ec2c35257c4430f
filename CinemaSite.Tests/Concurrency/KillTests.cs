using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Concurrency;

/// <summary>The site is killed while it sells, and started again.</summary>
public sealed class KillTests : IAsyncDisposable
{
    private const int Customers = 8;
    private const int SoldBeforeTheKill = 20;
    private const string Code = "LAST-MINUTE";

    private readonly TheSite books = new();
    private readonly ConcurrentBag<(string Reference, CookieContainer Cookies)> promised = [];

    [Fact]
    public async Task What_was_promised_before_a_kill_is_there_after_it()
    {
        var tomorrow = DateTime.UtcNow.AddDays(1).ToString("yyyy-MM-dd '19:30'", CultureInfo.InvariantCulture);
        var cinema = await ACinema.With(at: tomorrow, seats: [.. Enumerable.Repeat(new string('_', 30), 20)]).InAsync(books);
        await books.CodeAsync(cinema, Codes.Percent(Code, 10));

        await using (var site = await ASiteToKill.StartAsync(books))
        {
            var customers = Enumerable.Range(0, Customers).Select(n => BuyUntilItDiesAsync(site, cinema, n)).ToList();
            while (promised.Count < SoldBeforeTheKill && !customers.TrueForAll(c => c.IsCompleted))
                await Task.Delay(10);
            await site.KillAsync();
            await Task.WhenAll(customers);
        }

        await books.AssertInvariantsAsync();
        await using (var site = await ASiteToKill.StartAsync(books))
            await AssertTicketsAreThereAsync(site, cinema);
        await books.AssertInvariantsAsync();
        await AssertNoSeatIsStuckAsync();
    }

    public ValueTask DisposeAsync() => books.DisposeAsync();

    private async Task BuyUntilItDiesAsync(ASiteToKill site, ACinema cinema, int customer)
    {
        var seats = cinema.AllSeats.Chunk(2).Where((_, i) => i % Customers == customer);
        try
        {
            foreach (var pair in seats)
            {
                var cookies = new CookieContainer();
                using var browser = site.Visitor(cookies);
                var buyer = new WebBuyer(browser, cinema.ScreeningId, pair);
                if (await buyer.ArriveAsync() is null && await buyer.PressAsync() is Answer.Yours held
                    && await buyer.ApplyAsync(held.Reference, Code) == "" && await buyer.PayAsync(held.Reference))
                    promised.Add((held.Reference, cookies));
            }
        }
        catch (HttpRequestException)
        {
            // It is dead.
        }
    }

    private async Task AssertTicketsAreThereAsync(ASiteToKill site, ACinema cinema)
    {
        Assert.True(promised.Count >= SoldBeforeTheKill, $"{promised.Count} sold");
        foreach (var (reference, cookies) in promised)
        {
            using var browser = site.Visitor(cookies);
            Assert.True(await new WebBuyer(browser, cinema.ScreeningId).HasTicketsAsync(reference), $"{reference} is gone");
        }
    }

    /// <summary>Once holds and payments have had their time, every seat is sold or free.</summary>
    private async Task AssertNoSeatIsStuckAsync()
    {
        books.Clock.SetUtcNow(DateTimeOffset.UtcNow.AddMinutes(36));
        await books.RunAsync((ReconcilePayments reconcile) => reconcile.RunAsync(CancellationToken.None));
        await books.RunAsync((ReleaseExpiredHolds release) => release.RunAsync(CancellationToken.None));

        Assert.Equal(0, await books.RunAsync((CinemaDbContext db) => db.SeatClaims.CountAsync(c => c.Booking!.Status != BookingStatus.Confirmed)));
        Assert.Equal(0, await books.RunAsync((CinemaDbContext db) => db.PromoUses.CountAsync(u => u.Booking.Status != BookingStatus.Confirmed)));
        await books.AssertInvariantsAsync();
    }
}
