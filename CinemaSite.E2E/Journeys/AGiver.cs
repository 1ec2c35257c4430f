using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>Somebody who gives an evening at the cinema, and who gets it. Both read Spanish.</summary>
public sealed class AGiver(TheBrowser browser) : Journey(browser)
{
    [Fact]
    public async Task Gives_a_card_with_which_somebody_pays_a_part_of_two_seats()
    {
        var cinema = await ACinema.With(screening: "Ran", at: "19:30").InAsync(Site);
        var giver = await AVisitorAsync();
        await giver.GoAsync("/es");
        await giver.FollowAsync("Gift cards");
        await giver.PressAsync("Pay for the gift card");
        Assert.Equal(3, (await giver.ProblemsAsync()).Count);

        await giver.Page.GetByLabel("20 £").CheckAsync();
        await giver.WriteAsync("Their name", "Inés");
        await giver.WriteAsync("Their e-mail", "ines@example.org");
        await giver.WriteAsync("A few words from you", "Feliz cumpleaños, Inés");
        await giver.WriteAsync("Your name", "Tomás");
        await giver.WriteAsync("Your e-mail", "tomas@example.org");
        await giver.PressAsync("Pay for the gift card");
        await giver.PressAsync("Decline the card");
        await giver.PressAsync("Pay {0}", "20,00 £");
        await giver.ClickAsync("button[value=pay]");
        Assert.Equal("Aquí tienes tu tarjeta regalo", await giver.HeadingAsync());
        await giver.FollowAsync("Print view");

        var mail = await Mailbox.MailToAsync("ines@example.org");
        Assert.Equal("Tomás te regala una noche en The Rio", mail.Subject);
        Assert.Contains("Feliz cumpleaños, Inés", mail.TextBody, StringComparison.Ordinal);
        var code = System.Text.RegularExpressions.Regex.Match(mail.TextBody!, "(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}").Value;
        Assert.DoesNotContain(code, (await Mailbox.MailToAsync("tomas@example.org")).TextBody, StringComparison.Ordinal);

        var friend = await AVisitorAsync();
        await friend.GoAsync(mail.LinkTo("/es/vouchers/"));
        await LookUpAsync(friend, "7Q2M 9XKD 0B4T HW5N");
        Assert.Single(await friend.ProblemsAsync());
        await LookUpAsync(friend, code.ToLowerInvariant());
        Assert.Equal("Quedan 20,00 £", await friend.HeadingAsync());

        await friend.GoAsync($"/es/screenings/{cinema.ScreeningId}/seats");
        await friend.ChooseAsync("B1", "B2");
        await friend.PressAsync("Continue");
        await friend.PressAsync("Hold these seats");
        await friend.WriteAsync("Voucher or gift card", code);
        await friend.PressAsync("Use it");
        Assert.Equal("5,50 £", await friend.TextAsync(".price-lines .due td"));
        await friend.PayAsync(name: "Inés", email: "ines@example.com");
        Assert.Equal(["B1", "B2"], await friend.TicketsAsync());
        Assert.Equal(["20,00 £", "5,50 £"], await friend.TextsAsync(".receipt .payment td"));

        await friend.GoAsync("/es/vouchers/balance");
        Assert.Equal("Quedan 0,00 £", await friend.HeadingAsync());
    }

    private static async Task LookUpAsync(Screen screen, string code)
    {
        await screen.WriteAsync("Code", code);
        await screen.PressAsync("See what is left");
    }
}
