using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>Somebody who has the address of another person's booking.</summary>
public sealed class AStranger(TheBrowser browser) : Journey(browser)
{
    [Fact]
    public async Task Finds_nothing_without_the_reference_and_the_e_mail_address()
    {
        var cinema = await ACinema.With(screening: "Ran").InAsync(Site);
        var owner = await AVisitorAsync();
        await owner.HoldAsync(cinema.ScreeningId, "B1", "B2");
        var checkout = owner.Address;
        await owner.PayAsync(email: "ann@example.org");
        var stranger = await AVisitorAsync();

        await stranger.GoAsync(checkout, status: 404);
        await stranger.GoAsync("/bookings/" + owner.Reference, status: 404);
        Assert.Equal("This page is not here", await stranger.HeadingAsync());
        Assert.DoesNotContain("Ran", await stranger.TextAsync("h1, .lead"));

        await stranger.FollowAsync("Find my booking");
        await stranger.WriteAsync("Booking reference", owner.Reference);
        await stranger.WriteAsync("E-mail", "bob@example.org");
        await stranger.PressAsync("Find my booking");
        Assert.Equal(
            ["We found no booking with this reference and e-mail address. Please check both."], await stranger.ProblemsAsync());

        await stranger.WriteAsync("E-mail", "Ann@Example.org");
        await stranger.PressAsync("Find my booking");
        Assert.Equal(["B1", "B2"], await stranger.TicketsAsync());
    }
}
