using System.Net;
using System.Text.Json;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Pages.Account;

public sealed class ManageTests(AccountSite site) : IClassFixture<AccountSite>
{
    [Theory]
    [InlineData("/account/details")]
    [InlineData("/account/email")]
    [InlineData("/account/password")]
    [InlineData("/account/data")]
    [InlineData("/account/data/download")]
    [InlineData("/account/close")]
    public async Task A_stranger_is_asked_to_sign_in(string page)
    {
        var answer = await site.Browser().GetAsync(page);

        Assert.EndsWith("/account/sign-in?ReturnUrl=" + Uri.EscapeDataString(page), answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_changes_their_details()
    {
        var person = await site.PersonAsync();
        var browser = await site.SignedInAsync(person);

        await browser.PostAsync(
            "/account/details", ("Name", " Ana W. "), ("Phone", "020 7946 0123"), ("Language", "es"), ("Genres", "Horror"), ("Genres", "Classic"));

        var page = await browser.GetAsync("/account/details");
        Assert.Equal("Your details are kept.", page.Notice);
        Assert.Equal(["es", "Horror", "Classic"], page.Html.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")));
        var user = (await site.UserAsync(person.Email!))!;
        Assert.Equal(("Ana W.", "020 7946 0123", "es", false), (user.Name, user.PhoneNumber, user.Language, user.WantsReminders));
        Assert.Equal(["Horror", "Classic"], user.FavouriteGenres);
    }

    [Theory]
    [InlineData("Name", "", "Enter your name")]
    [InlineData("Phone", "none", "Write the phone number like 020 7946 0123")]
    [InlineData("Language", "fr", "Choose a language")]
    public async Task Details_that_cannot_be_are_refused(string field, string value, string error)
    {
        var browser = await site.SignedInAsync(await site.PersonAsync());
        var usual = new Dictionary<string, string> { ["Name"] = "Ana", ["Phone"] = "", ["Language"] = "en", [field] = value };

        var answer = await browser.PostAsync("/account/details", [.. usual.Select(f => (f.Key, f.Value))]);

        Assert.Equal([error], answer.Errors);
        Assert.NotNull(answer.Html.GetElementById(field));
    }

    [Fact]
    public async Task A_password_is_changed_by_who_knows_the_old_one()
    {
        var person = await site.PersonAsync();
        var browser = await site.SignedInAsync(person);

        var wrong = await browser.PostAsync("/account/password", ("Password", "not the right one"), ("NewPassword", "seven quiet lanterns"));
        var common = await browser.PostAsync("/account/password", ("Password", AccountSite.Password), ("NewPassword", "qwertyuiop123"));
        var right = await browser.PostAsync("/account/password", ("Password", AccountSite.Password), ("NewPassword", "seven quiet lanterns"));

        Assert.Equal(["That is not your password"], wrong.Errors);
        Assert.Equal(["Choose a password that is not one row of keys or one thing repeated"], common.Errors);
        Assert.Equal("/account/password", right.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account/password")).Status);
        Assert.Equal([(person.Email, "Your password was changed")], (await site.DeliverAsync()).Select(l => ((string?)l.To, l.Subject)));
    }

    [Fact]
    public async Task Who_guesses_too_often_at_an_open_browser_is_signed_out()
    {
        var browser = await site.SignedInAsync(await site.PersonAsync());
        for (var i = 0; i < 10; i++)
            await browser.PostAsync("/account/close", ("Password", "not the right one"));

        var answer = await browser.PostAsync("/account/close", ("Password", AccountSite.Password));

        Assert.Equal("/account/locked", answer.Location);
        Assert.Equal("Too many attempts", (await browser.GetAsync("/account/locked")).Heading);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/account/details")).Status);
    }

    [Fact]
    public async Task A_new_address_counts_once_its_link_was_followed_and_the_old_one_is_told()
    {
        var person = await site.PersonAsync();
        var (browser, next) = (await site.SignedInAsync(person), AccountSite.NewAddress());
        await browser.PostAsync("/account/email", ("Email", next), ("Password", AccountSite.Password));
        Assert.Equal(
            $"We have written to {next}. Follow the link in our letter to use that address.", (await browser.GetAsync("/account/email")).Notice);

        var letter = Assert.Single(await site.DeliverAsync());
        Assert.Equal((next, "Confirm your new e-mail address"), (letter.To, letter.Subject));
        Assert.NotNull(await site.UserAsync(person.Email!));
        Assert.Equal("/account/sign-in", (await browser.PostAsync(Letters.LinkIn(letter))).Location);

        Assert.Equal([(person.Email, "Your account has a new e-mail address")], (await site.DeliverAsync()).Select(l => ((string?)l.To, l.Subject)));
        var changed = (await site.UserAsync(next))!;
        Assert.Equal((person.Id, next), (changed.Id, changed.UserName));
        await site.SignedInAsync(changed);
    }

    [Fact]
    public async Task An_address_that_has_an_account_of_its_own_is_not_given_away_and_not_taken()
    {
        var (person, owner) = (await site.PersonAsync(), await site.PersonAsync());
        var browser = await site.SignedInAsync(person);

        await browser.PostAsync("/account/email", ("Email", owner.Email!), ("Password", AccountSite.Password));

        Assert.StartsWith($"We have written to {owner.Email}.", (await browser.GetAsync("/account/email")).Notice, StringComparison.Ordinal);
        Assert.Equal([(owner.Email, "You have an account already")], (await site.DeliverAsync()).Select(l => ((string?)l.To, l.Subject)));
    }

    [Fact]
    public async Task An_old_link_to_a_new_address_says_so()
    {
        var person = await site.PersonAsync();

        var answer = await site.Browser().PostAsync($"/account/confirm-new-email?id={person.Id}&email=x%40example.org&code=nonsense");

        Assert.Equal(["This link no longer works. Ask for a new one."], answer.Errors);
    }

    [Fact]
    public async Task A_person_takes_their_data_away()
    {
        var person = await site.PersonAsync();
        var browser = await site.SignedInAsync(person);

        Assert.Equal("/account/data", (await browser.PostAsync("/account/data")).Location);
        Assert.Contains("Your file is being made.", (await browser.GetAsync("/account/data")).Body, StringComparison.Ordinal);
        var letter = Assert.Single(await site.DeliverAsync());
        Assert.Equal((person.Email, "Your data is ready", "/account/data"), (letter.To, letter.Subject, Letters.LinkIn(letter)));
        Assert.StartsWith("http", (await site.Browser().GetAsync("/account/data")).Location, StringComparison.Ordinal);

        var answer = await browser.PostAsync("/account/data");

        Assert.Equal("my-cinema-data.json", answer.Response.Content.Headers.ContentDisposition!.FileName);
        var data = JsonDocument.Parse(answer.Body).RootElement;
        Assert.Equal((person.Email, 0), (data.GetProperty("email").GetString(), data.GetProperty("bookings").GetArrayLength()));
        Assert.False(data.TryGetProperty("passwordHash", out _));
    }

    [Fact]
    public async Task Who_closes_the_account_is_gone_and_signed_out()
    {
        var person = await site.PersonAsync();
        var browser = await site.SignedInAsync(person);

        Assert.Equal(["That is not your password"], (await browser.PostAsync("/account/close", ("Password", "not the right one"))).Errors);
        Assert.Equal("/account/sign-in", (await browser.PostAsync("/account/close", ("Password", AccountSite.Password))).Location);

        Assert.Null(await site.UserAsync(person.Email!));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/account/details")).Status);
    }

    [Fact]
    public async Task The_only_admin_cannot_leave_the_house_without_one()
    {
        var admin = await site.PersonAsync(role: Roles.Admin);
        var browser = await site.SignedInAsync(admin);

        var alone = await browser.PostAsync("/account/close", ("Password", AccountSite.Password));
        await site.PersonAsync(role: Roles.Admin);
        var withAnother = await browser.PostAsync("/account/close", ("Password", AccountSite.Password));

        Assert.Equal(["You are the only admin. Make somebody else an admin before you leave."], alone.Errors);
        Assert.Equal("/account/sign-in", withAnother.Location);
    }
}
