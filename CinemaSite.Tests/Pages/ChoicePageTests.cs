using System.Net;
using CinemaSite.BoxOffice;
using CinemaSite.Tests.BoxOffice;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;

namespace CinemaSite.Tests.Pages;

/// <summary>The mail about a changed screening and the page that it leads to.</summary>
public sealed class ChoicePageTests : SiteTests
{
    [Fact]
    public async Task The_mail_says_what_happened_and_its_link_is_enough_to_choose()
    {
        var rescue = await ARescue.InAsync(Site);
        var ben = await rescue.BuyAsync("Ben", "B1", "B2", "B3");
        await rescue.MailsAsync();
        await rescue.RescueAsync(rescue.Move());

        var mail = Assert.Single(await rescue.MailsAsync());
        Assert.Equal(("Your screening of Ran has changed", "ben@example.org"), (mail.Subject, mail.To));
        Assert.Contains("You booked: Wednesday 4 March, 19:30, Screen 1, B1, B2, B3\nIt is now: Wednesday 4 March, 19:30, Screen 2, A1, A2, A3\nPlease choose by: Tuesday 3 March, 19:30", mail.Text, StringComparison.Ordinal);
        Assert.Contains("The projector is broken.", mail.Text, StringComparison.Ordinal);

        var page = await Stranger().GetAsync(Letters.LinkIn(mail));
        Assert.Equal("Ran has changed", page.Heading);
        Assert.DoesNotContain("ben", page.Html.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["Accepted", "Voucher", "Refund"], page.Html.QuerySelectorAll("[name=answer]").Select(i => i.GetAttribute("value")));

        var stranger = Stranger();
        Assert.Equal(["Choose one of these."], (await stranger.SubmitAsync(Letters.LinkIn(mail), "That is what I want")).Errors);
        await stranger.SubmitAsync(Letters.LinkIn(mail), "That is what I want", ("answer", "Refund"));
        Assert.Contains("Your money is on its way back to you: £38.25.", (await stranger.GetAsync(Letters.LinkIn(mail))).Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(ChoiceState.Refund, (await rescue.ChoiceAsync(ben)).State);
        Assert.Contains("£38.25", Assert.Single(await rescue.MailsAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_screening_and_its_seats_can_be_chosen_on_the_page()
    {
        var rescue = await ARescue.InAsync(Site, other: ["____", "____"]);
        var anna = await rescue.BuyAsync("Anna", "B1", "B2");
        var other = await rescue.AddScreeningAsync("2026-03-06 19:30");
        await rescue.RescueAsync(RescueWish.Cancellation);
        var link = Letters.LinkIn((await rescue.MailsAsync()).Single(m => m.Subject.Contains("cancelled", StringComparison.Ordinal)));

        var page = await Stranger().GetAsync(link);
        Assert.Equal("Friday 6 March, 19:30 Screen 2. Row B, seats 1 and 2. At no extra cost.", Words(page, $"[value='{other}']"));
        await Stranger().SubmitAsync(link, "That is what I want", ("answer", $"{other}"));

        Assert.Equal(ChoiceState.AnotherScreening, (await rescue.ChoiceAsync(anna)).State);
        Assert.Contains("You go to another screening: Friday 6 March, 19:30, Screen 2, Row B, seats 1 and 2.", (await Stranger().GetAsync(link)).Html.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voucher_shows_its_code_and_a_second_press_shows_the_same()
    {
        var rescue = await ARescue.InAsync(Site);
        await rescue.BuyAsync("Anna", "B1", "B2");
        await rescue.RescueAsync(RescueWish.Cancellation);
        var link = Letters.LinkIn((await rescue.MailsAsync()).Single(m => m.Subject.Contains("cancelled", StringComparison.Ordinal)));
        var (first, second) = (Stranger(), Stranger());
        var old = await second.GetAsync(link);

        await first.SubmitAsync(link, "That is what I want", ("answer", "Voucher"));
        Assert.Equal(HttpStatusCode.Redirect, (await second.SubmitAsync(old, link, "That is what I want", ("answer", "Refund"))).Status);

        var shown = await second.GetAsync(link);
        Assert.Contains("You have a credit voucher of £25.50. Its code: ", shown.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(shown.Html.QuerySelectorAll("[name=answer]"));
    }

    [Fact]
    public async Task The_link_of_the_mail_before_works_and_any_other_word_leads_nowhere()
    {
        var rescue = await ARescue.InAsync(Site);
        var anna = await rescue.BuyAsync("Anna", "B1");
        await rescue.RescueAsync(RescueWish.Cancellation);
        var first = Letters.LinkIn((await rescue.MailsAsync()).Single(m => m.Subject.Contains("cancelled", StringComparison.Ordinal)));
        var choice = await rescue.ChoiceAsync(anna);
        Assert.Null(await Site.RunAsync((AskAgain again) => again.RunAsync(choice.Id, rescue.By, CancellationToken.None)));
        var second = Letters.LinkIn(Assert.Single(await rescue.MailsAsync()));

        Assert.NotEqual(first, second);
        Assert.All([first, second, second.ToLowerInvariant()], link => Assert.Equal(HttpStatusCode.OK, Stranger().GetAsync(link).Result.Status));
        Assert.All(["/choices/1", $"/choices/{RescueChoice.NewSecret()}", $"/choices/{choice.SecretHash}"], link => Assert.Equal(HttpStatusCode.NotFound, Stranger().GetAsync(link).Result.Status));
    }

    [Fact]
    public async Task Who_was_choosing_seats_is_told_that_the_screening_was_changed()
    {
        var rescue = await ARescue.InAsync(Site);
        var visitor = Stranger();
        var tickets = (await visitor.SubmitAsync($"/screenings/{rescue.ScreeningId}/seats", "Continue", ("SeatIds", $"{rescue.Cinema.Seat("A1")}"))).Location!;
        var checkout = (await visitor.SubmitAsync(tickets, "Hold these seats")).Location!;
        await rescue.RescueAsync(RescueWish.Cancellation);

        Assert.Equal("The screening was changed", (await visitor.GetAsync(checkout)).Heading);
    }

    private static string Words(Answer page, string input) =>
        string.Join(' ', page.Html.QuerySelector(input)!.Closest("label")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Browser Stranger() => new(Site.Visitor());
}
