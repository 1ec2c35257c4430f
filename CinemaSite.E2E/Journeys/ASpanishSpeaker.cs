using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>Somebody who reads Spanish; a page that still has English on it is not sound (<see cref="LeftInEnglish"/>).</summary>
public sealed class ASpanishSpeaker(TheBrowser browser) : Journey(browser)
{
    [Fact]
    public async Task Buys_a_ticket_and_is_written_to_in_Spanish()
    {
        await ACinema.With(screening: "Ran", at: "19:30", seats: ["____ ____", "_____ _wp_", "ss ssH___"]).InAsync(Site);
        var guest = await AVisitorAsync();

        await guest.GoAsync("/");
        await guest.ClickAsync(".language-link");
        Assert.Equal("Lunes 2 de marzo", await guest.HeadingAsync());
        await guest.FollowAsync("Films");
        await guest.FollowAsync("Ran");
        await guest.FollowAsync("19:30");

        await guest.PressAsync("Continue");
        Assert.Single(await guest.ProblemsAsync());
        await guest.PressAsync("Find us seats");
        await guest.ChooseAsync("C1");
        await guest.PressAsync("Continue");
        await guest.PressAsync("Take {0} instead", "C1 y C2");
        await guest.PressAsync("Hold these seats");
        Assert.Equal("28,50 £", await guest.TotalAsync());

        await guest.GoToPayAsync(name: "", email: "");
        Assert.Equal(2, (await guest.ProblemsAsync()).Count);
        await guest.PressAsync("I need more time");
        await guest.GoToPayAsync(email: "ana@example.org");
        await guest.PressAsync("Decline the card");
        Site.Clock.Advance(TimeSpan.FromMinutes(30));
        await guest.ReloadAsync();
        await guest.PressAsync("Hold the same seats again");

        await guest.PayAsync(email: "ana@example.org");
        Assert.Equal(["C1", "C2"], await guest.TicketsAsync());
        Assert.Equal("/es/bookings/" + guest.Reference, (await Mailbox.MailToAsync("ana@example.org")).LinkTo("/es/bookings/"));
        await guest.FollowAsync("Print view");
    }

    [Fact]
    public async Task Reads_every_other_page_in_Spanish()
    {
        await ACinema.With(screening: "Ran").InAsync(Site);
        var visitor = await AVisitorAsync();
        foreach (var page in new[]
        {
            "/films?q=nada", "/access", "/refunds", "/privacy", "/bookings", "/account/sign-up", "/account/sign-in", "/account/forgot-password",
            "/account/check-your-mail", "/account/send-again", "/account/forgot-password/sent", "/account/reset-password/done", "/account/locked",
            "/account/no-access", "/account/sign-out",
        })
            await visitor.GoAsync("/es" + page);
        await visitor.GoAsync("/es/films/kagemusha", status: 404);

        await visitor.GoAsync("/es/account/sign-up");
        await visitor.PressAsync("Make my account");
        Assert.Equal(3, (await visitor.ProblemsAsync()).Count);
        await visitor.GoAsync("/es/account/sign-in");
        await visitor.PressAsync("Sign in");
        Assert.Equal(2, (await visitor.ProblemsAsync()).Count);
        await visitor.GoAsync("/es/bookings");
        await visitor.PressAsync("Find my booking");
        Assert.Equal(2, (await visitor.ProblemsAsync()).Count);
    }
}
