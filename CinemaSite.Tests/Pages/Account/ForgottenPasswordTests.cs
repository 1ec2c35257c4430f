using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Pages.Account;

public sealed class ForgottenPasswordTests(AccountSite site) : IClassFixture<AccountSite>
{
    private const string NewPassword = "seven quiet lanterns";

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_a_link_from_the_mail_once()
    {
        var person = await site.PersonAsync();
        await site.Browser().PostAsync("/account/forgot-password", ("Email", person.Email!));
        var letter = Assert.Single(await site.DeliverAsync());
        Assert.Equal((person.Email, "Choose a new password"), (letter.To, letter.Subject));
        var link = Letters.LinkIn(letter);
        var browser = site.Browser();

        Assert.Equal(
            ["Choose a password of 12 or more characters"], (await browser.PostAsync(link, ("Password", "short"))).Errors);
        Assert.Equal("/account/reset-password/done", (await browser.PostAsync(link, ("Password", NewPassword))).Location);

        Assert.Equal(["Your password was changed"], (await site.DeliverAsync()).Select(l => l.Subject));
        Assert.Equal("This link no longer works", (await browser.GetAsync(link)).Heading);
        Assert.Equal("/account", (await browser.PostAsync("/account/sign-in", ("Email", person.Email!), ("Password", NewPassword))).Location);
    }

    [Fact]
    public async Task The_page_answers_alike_for_an_address_with_an_account_and_one_without()
    {
        var person = await site.PersonAsync();
        var (first, second) = (site.Browser(), site.Browser());

        var known = await first.PostAsync("/account/forgot-password", ("Email", person.Email!));
        var unknown = await second.PostAsync("/account/forgot-password", ("Email", AccountSite.NewAddress()));

        Assert.Equal((unknown.Status, unknown.Location, unknown.Body), (known.Status, known.Location, known.Body));
        Assert.Equal((await second.GetAsync(unknown.Location!)).Body, (await first.GetAsync(known.Location!)).Body);
        Assert.Equal(2, site.LettersWaiting);
        Assert.Equal([person.Email], (await site.DeliverAsync()).Select(letter => letter.To));
    }

    [Fact]
    public async Task A_link_of_one_person_opens_nothing_of_another()
    {
        var (ana, ben) = (await site.PersonAsync(), await site.PersonAsync());
        await site.Browser().PostAsync("/account/forgot-password", ("Email", ana.Email!));
        var link = Letters.LinkIn(Assert.Single(await site.DeliverAsync()));

        var page = await site.Browser().GetAsync(link.Replace($"id={ana.Id}&", $"id={ben.Id}&", StringComparison.Ordinal));

        Assert.Equal("This link no longer works", page.Heading);
    }
}
