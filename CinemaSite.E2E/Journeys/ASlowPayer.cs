using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>Somebody who holds seats and does not pay at once.</summary>
public sealed class ASlowPayer(TheBrowser browser) : Journey(browser)
{
    [Fact]
    public async Task Is_told_that_the_card_was_declined_keeps_the_seats_and_pays_with_another()
    {
        var cinema = await ACinema.With().InAsync(Site);
        var payer = await AVisitorAsync();
        await payer.HoldAsync(cinema.ScreeningId, "B1", "B2");

        await payer.GoToPayAsync();
        await payer.PressAsync("Decline the card");
        Assert.Equal(
            "The card was declined. Nothing was charged, and your seats are still held: try again with this or another card.",
            await payer.TextAsync(".notice-bad"));
        Assert.Equal("12:10", await payer.TextAsync(".hold-line time"));

        await payer.PayAsync();
        Assert.Equal(["B1", "B2"], await payer.TicketsAsync());
    }

    [Fact]
    public async Task Leaves_the_payment_comes_back_and_pays()
    {
        var cinema = await ACinema.With().InAsync(Site);
        var payer = await AVisitorAsync();
        await payer.HoldAsync(cinema.ScreeningId, "B1", "B2");
        var checkout = payer.Address;

        await payer.GoToPayAsync();
        await payer.GoAsync(checkout);
        Assert.Equal("A payment for these seats is under way.", await payer.TextAsync(".notice strong"));

        await payer.PressAsync("Stop this payment");
        Assert.Equal("You left without paying. Nothing was charged.", await payer.TextAsync(".notice"));

        await payer.PayAsync();
        Assert.Equal(["B1", "B2"], await payer.TicketsAsync());
    }

    [Fact]
    public async Task Is_told_that_the_time_is_over_and_holds_the_same_seats_again_with_one_button()
    {
        var cinema = await ACinema.With().InAsync(Site);
        var payer = await AVisitorAsync();
        await payer.HoldAsync(cinema.ScreeningId, "B1", "B2");

        Site.Clock.Advance(TimeSpan.FromMinutes(11));
        await payer.ReloadAsync();
        Assert.Equal("Your seats went free", await payer.HeadingAsync());

        await payer.PressAsync("Hold the same seats again");
        Assert.Equal("12:21", await payer.TextAsync(".hold-line time"));

        await payer.PayAsync();
        Assert.Equal(["B1", "B2"], await payer.TicketsAsync());
    }

    [Fact]
    public async Task Is_told_that_others_took_the_seats_when_the_time_was_over()
    {
        var cinema = await ACinema.With().InAsync(Site);
        var payer = await AVisitorAsync();
        await payer.HoldAsync(cinema.ScreeningId, "B1", "B2");

        Site.Clock.Advance(TimeSpan.FromMinutes(11));
        await cinema.HoldAsync("somebody quicker", "B1", "B2");
        await payer.ReloadAsync();
        await payer.PressAsync("Hold the same seats again");
        Assert.Equal("Seats B1, B2 have just been taken.", await payer.TextAsync(".notice-bad"));

        await payer.FollowAsync("Choose other seats");
        await payer.ChooseAsync("B3", "B4");
        await payer.PressAsync("Continue");
        await payer.PressAsync("Hold these seats");
        Assert.Equal("12:21", await payer.TextAsync(".hold-line time"));
    }

    [Fact]
    public async Task Gets_more_time_and_gives_the_seats_back_to_somebody_else()
    {
        var cinema = await ACinema.With().InAsync(Site);
        var payer = await AVisitorAsync();
        await payer.HoldAsync(cinema.ScreeningId, "B1", "B2");
        Assert.Equal("12:10", await payer.TextAsync(".hold-line time"));

        await payer.PressAsync("I need more time");
        Assert.Equal("12:15", await payer.TextAsync(".hold-line time"));

        var other = await AVisitorAsync();
        await other.GoAsync($"/screenings/{cinema.ScreeningId}/seats");
        Assert.True(await other.Seat("B1").IsDisabledAsync());

        await payer.PressAsync("Give the seats back");
        await other.HoldAsync(cinema.ScreeningId, "B1", "B2");
        Assert.Equal("12:10", await other.TextAsync(".hold-line time"));
    }
}
