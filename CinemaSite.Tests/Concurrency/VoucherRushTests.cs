using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Concurrency;

/// <summary>Fifty seats at 12.75 each, and one gift card of 100.00 that all fifty customers want to pay with: enough for seven.</summary>
public sealed class VoucherRushTests
{
    private const string LookAgain = "What is left to pay has changed. Please look at it again.";

    [Fact]
    public async Task Of_fifty_who_spend_one_gift_card_at_once_seven_do_and_the_others_are_told()
    {
        await using var site = new TheSite();
        var (cinema, voucher) = await OpenAsync(site);
        var bookings = new List<int>();
        foreach (var seat in Seats)
            bookings.Add(await cinema.HoldAsync(seat, seat));
        foreach (var booking in bookings)
            Assert.Equal("", await site.UseAsync(booking, voucher));

        var starts = await Task.WhenAll(bookings.Select(id => Task.Run(() => site.StartPayingAsync(id, shown: 0))));

        Assert.Equal([("", 7), (LookAgain, 43)], starts.CountBy(s => $"{s.Refusal}").Select(c => (c.Key, c.Value)).Order());
        await AssertSpentAsync(site, voucher);
    }

    [Fact]
    public async Task So_too_fifty_browsers_at_the_checkout()
    {
        await using var site = TheSite.OnAPort();
        var (cinema, voucher) = await OpenAsync(site);
        var buyers = Seats.Select(seat => new WebBuyer(site.Visitor(), cinema.ScreeningId, cinema.Seat(seat))).ToList();
        var rush = await Rush.OfAsync(buyers);
        foreach (var winner in rush.Winners)
            Assert.Equal("Get the tickets", await buyers.Single(b => b.Wants(winner.Seats[0])).UseVoucherAsync(winner.Reference, voucher.SpokenCode));

        var answers = await Task.WhenAll(buyers.Select(b => Task.Run(b.PressPayAsync)));

        Assert.Equal([("", 7), (LookAgain, 43)], answers.CountBy(a => a).Select(c => (c.Key, c.Value)).Order());
        Assert.Equal([], site.Faults.Seen);
        await AssertSpentAsync(site, voucher);
    }

    /// <summary>Below all that asks before: as many as the balance allows take from it, whatever each of them read.</summary>
    [Fact]
    public async Task The_balance_itself_lets_nobody_take_more_than_there_is()
    {
        await using var site = new TheSite();
        var (_, voucher) = await OpenAsync(site);
        var (today, now) = (new DateOnly(2026, 3, 2), TheSite.Noon.UtcDateTime);

        var taken = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => site.RunAsync((CinemaDbContext db) =>
            db.InTransactionAsync(async () =>
            {
                var mine = await db.SpendAsync(voucher.Id, 300, null, today, now, CancellationToken.None);
                await db.SaveChangesAsync();
                return mine;
            }, CancellationToken.None)))));

        Assert.Equal((33, 100), (taken.Count(mine => mine), await site.BalanceAsync(voucher)));
        Assert.Equal(100, (await site.EntriesAsync(voucher)).Sum(e => e.Amount));
    }

    private static IEnumerable<string> Seats => "ABCDE".SelectMany(_ => Enumerable.Range(1, 10), (row, number) => $"{row}{number}");

    private static async Task<(ACinema, Voucher)> OpenAsync(TheSite site)
    {
        var cinema = await ACinema.With(seats: [.. Enumerable.Repeat("_ _ _ _ _ _ _ _ _ _", 5)]).InAsync(site);
        return (cinema, await site.GiftCardAsync(cinema, 10_000));
    }

    private static async Task AssertSpentAsync(TheSite site, Voucher voucher)
    {
        Assert.Equal(10_000 - 7 * 1275, await site.BalanceAsync(voucher));
        Assert.Equal(7, await site.RunAsync((CinemaDbContext db) => db.Payments.CountAsync(p => p.Kind == PaymentKind.Voucher && p.State == PaymentState.Paid)));
        await site.AssertInvariantsAsync();
    }
}
