using CinemaSite.Payments;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Payments;

/// <summary>The same tickets given back twice, or at the door meanwhile. An adult pays 12.00 and a fee of 0.75; it is two days before the screening.</summary>
public sealed class RefundAtOnceTests : SiteTests
{
    private ACinema cinema = null!;

    public RefundAtOnceTests() => Site.With("Bookings:Seats:LonelySeatsOffBelowPercent", "100");

    public override async ValueTask InitializeAsync() =>
        cinema = await ACinema.With(at: "2026-03-04 12:00", seats: ["________", "________", "____ _wp"]).InAsync(Site);

    [Fact]
    public async Task A_second_press_gives_nothing_more()
    {
        var booking = await Site.BuyAsync(cinema, "A1");
        await Site.GiveBackAsync(booking, ReturnWay.AsPaid, promised: 1200);

        var second = await Site.GiveBackAsync(booking, ReturnWay.AsPaid, promised: 1200);

        Assert.Equal("The ticket for A1 is no longer good. Please look at the booking again.", $"{second.Refusal}");
        Assert.Equal("1200 Online", (await Site.RefundsAsync()).Said());
    }

    [Fact]
    public async Task Of_twenty_presses_at_once_one_gives_it_back()
    {
        var booking = await Site.BuyAsync(cinema, "A1", "A2");

        var presses = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() =>
            Site.GiveBackAsync(booking, n % 2 == 0 ? ReturnWay.AsPaid : ReturnWay.Voucher, promised: 1200, "A1"))));

        Assert.Single(presses, p => p.Refusal is null);
        Assert.Equal(1200, (await Site.RefundsAsync()).Sum(r => r.Amount));
        Assert.Empty(Site.Faults.Seen);
    }

    [Fact]
    public async Task At_the_door_and_given_back_at_once_it_is_one_of_the_two()
    {
        await Site.BuyAsync(cinema, "C1");
        for (var round = 1; round <= 8; round++)
        {
            var booking = await Site.BuyAsync(cinema, $"A{round}");
            var ticket = (await Site.TicketIdsAsync(booking))[0];

            var scan = Task.Run(() => Site.ScanAsync(ticket));
            var press = Task.Run(() => Site.GiveBackAsync(booking, ReturnWay.AsPaid, promised: 1200));

            Assert.NotEqual(await scan, (await press).Refusal is null);
        }
    }

    [Fact]
    public async Task A_ticket_that_was_used_stays()
    {
        var booking = await Site.BuyAsync(cinema, "A1");
        await Site.ScanAsync((await Site.TicketIdsAsync(booking))[0]);

        Assert.Equal("The ticket for A1 was used already, so it stays.", $"{(await Site.GiveBackAsync(booking, ReturnWay.AsPaid)).Refusal}");
    }
}
