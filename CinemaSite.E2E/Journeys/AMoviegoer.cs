using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>Somebody who comes often and makes an account.</summary>
public sealed class AMoviegoer(TheBrowser browser) : Journey(browser)
{
    private const string Email = "ann@example.org";
    private const string Password = "a lantern above the river";

    [Fact]
    public async Task Signs_up_buys_and_finds_it_under_my_bookings()
    {
        var cinema = await ACinema.With(screening: "Ran").InAsync(Site);
        var moviegoer = await AVisitorAsync();

        await moviegoer.GoAsync("/account");
        Assert.Equal("Sign in", await moviegoer.HeadingAsync());
        await moviegoer.FollowAsync("Make an account");
        await moviegoer.WriteAsync("Name", "Ann Other");
        await moviegoer.WriteAsync("E-mail", Email);
        await moviegoer.WriteAsync("Password", "short");
        await moviegoer.PressAsync("Make my account");
        Assert.Single(await moviegoer.ProblemsAsync());

        await moviegoer.WriteAsync("Password", Password);
        await moviegoer.PressAsync("Make my account");
        Assert.Equal("Look in your mail", await moviegoer.HeadingAsync());

        await moviegoer.GoAsync((await Mailbox.MailToAsync(Email)).LinkTo("/account/confirm"));
        Mailbox.Empty();
        await moviegoer.PressAsync("Confirm my address");
        Assert.Equal("Your address is confirmed. You can sign in now.", await moviegoer.TextAsync(".notice"));

        await moviegoer.WriteAsync("E-mail", Email);
        await moviegoer.WriteAsync("Password", Password);
        await moviegoer.PressAsync("Sign in");
        Assert.Equal("My bookings", await moviegoer.HeadingAsync());

        await moviegoer.HoldAsync(cinema.ScreeningId, "B1", "B2");
        await moviegoer.PayAsync("Ann Other", Email);
        Assert.Equal(["B1", "B2"], await moviegoer.TicketsAsync());
        await Mailbox.MailToAsync(Email);

        await moviegoer.FollowAsync("My account");
        Assert.Equal(["Ran"], await moviegoer.TextsAsync(".booking-list h3"));
        await moviegoer.FollowAsync("Change them");
        Assert.Equal("My details", await moviegoer.HeadingAsync());

        await moviegoer.FollowAsync("My account");
        await moviegoer.PressAsync("Sign out");
        await moviegoer.GoAsync("/account");
        Assert.Equal("Sign in", await moviegoer.HeadingAsync());
    }
}
