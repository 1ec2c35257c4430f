using System.Net;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Pages.Account;

public sealed class TwoFactorTests(AccountSite site) : IClassFixture<AccountSite>
{
    private const string WrongCode = "That code is not right. Wait for the next one and try again.";

    [Fact]
    public async Task Setting_up_needs_the_password_and_a_right_code_and_shows_ten_recovery_codes_once()
    {
        var person = await site.PersonAsync();
        var browser = await site.SignedInAsync(person);
        Assert.Equal("/account/two-factor", (await browser.GetAsync("/account/two-factor/set-up")).Location);
        Assert.Equal(["That is not your password"], (await browser.PostAsync("/account/two-factor", ("Password", "not the right one"))).Errors);

        await browser.PostAsync("/account/two-factor", ("Password", AccountSite.Password));
        var key = await KeyAsync(browser);
        Assert.Equal([WrongCode], (await browser.PostAsync("/account/two-factor/set-up", ("Code", Totp.Code(key, 60)))).Errors);
        Assert.False((await site.UserAsync(person.Email!))!.TwoFactorEnabled);

        var done = await browser.PostAsync("/account/two-factor/set-up", ("Code", Totp.Code(key)));
        var shown = await browser.GetAsync(done.Location!);
        Assert.Equal(10, Codes(shown).Distinct().Count());
        Assert.Equal("/account/two-factor", (await browser.GetAsync(done.Location!)).Location);
        Assert.True((await site.UserAsync(person.Email!))!.TwoFactorEnabled);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account/details")).Status);
    }

    [Fact]
    public async Task A_key_left_behind_is_not_set_up_by_somebody_who_does_not_type_the_password()
    {
        var person = await site.PersonAsync();
        var owner = await site.SignedInAsync(person);
        var passerBy = await site.SignedInAsync(person);
        await owner.PostAsync("/account/two-factor", ("Password", AccountSite.Password));
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/account/two-factor/set-up")).Status);

        Assert.Equal("/account/two-factor", (await passerBy.GetAsync("/account/two-factor/set-up")).Location);
        site.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal("/account/two-factor", (await owner.GetAsync("/account/two-factor/set-up")).Location);
    }

    [Fact]
    public async Task Recovery_codes_are_downloaded_as_text()
    {
        var (_, browser, _, codes) = await PersonWithAppAsync(download: true);

        var file = await browser.GetAsync("/account");
        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.Equal(10, codes.Count);
    }

    [Fact]
    public async Task The_password_alone_opens_nothing_and_the_code_the_rest()
    {
        var (person, _, key, _) = await PersonWithAppAsync();
        var browser = site.Browser();

        var half = await browser.PostAsync("/account/sign-in?returnUrl=%2Faccount%2Fdetails", ("Email", person.Email!), ("Password", AccountSite.Password));
        Assert.StartsWith("/account/sign-in/code?", half.Location, StringComparison.Ordinal);
        Assert.Contains("/account/sign-in", (await browser.GetAsync("/account/details")).Location!, StringComparison.Ordinal);
        Assert.Equal([WrongCode], (await browser.PostAsync(half.Location!, ("Code", Totp.Code(key, 60)))).Errors);

        Assert.Equal("/account/details", (await browser.PostAsync(half.Location!, ("Code", Totp.Code(key)))).Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account/details")).Status);
    }

    [Fact]
    public async Task A_code_signs_in_once()
    {
        var (person, _, key, _) = await PersonWithAppAsync();
        var code = Totp.Code(key);
        Assert.Equal("/account", (await SignInAsync(site.Browser(), person, code)).Location);

        Assert.Equal([WrongCode], (await SignInAsync(site.Browser(), person, code)).Errors);
    }

    [Fact]
    public async Task A_recovery_code_signs_in_once_however_it_is_typed()
    {
        var (person, _, _, codes) = await PersonWithAppAsync();
        var typed = codes[3].Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant();

        Assert.Equal("/account", (await SignInAsync(site.Browser(), person, typed, "/account/sign-in/recovery")).Location);
        Assert.Equal(
            ["That code is not right, or it was used before."],
            (await SignInAsync(site.Browser(), person, typed, "/account/sign-in/recovery")).Errors);
    }

    [Fact]
    public async Task Who_has_not_said_a_password_is_sent_to_say_it()
    {
        Assert.Equal("/account/sign-in", (await site.Browser().GetAsync("/account/sign-in/code")).Location);
        Assert.Equal("/account/sign-in", (await site.Browser().GetAsync("/account/sign-in/recovery")).Location);
    }

    [Fact]
    public async Task Wrong_codes_count_like_wrong_passwords_and_the_password_does_not_begin_the_count_again()
    {
        var (person, _, key, _) = await PersonWithAppAsync();
        for (var i = 0; i < 10; i++)
            Assert.NotEmpty((await SignInAsync(site.Browser(), person, "000000")).Errors);

        var answer = await site.Browser().PostAsync("/account/sign-in", ("Email", person.Email!), ("Password", AccountSite.Password));
        Assert.Single(answer.Errors);
        Assert.NotNull((await site.UserAsync(person.Email!))!.LockoutEnd);
        Assert.NotNull(key);
    }

    [Fact]
    public async Task A_remembered_browser_is_not_asked_for_a_code_until_a_minute_after_signing_out_everywhere()
    {
        site.Clock.SetUtcNow(DateTimeOffset.UtcNow); // The browser knows no other clock, and throws old cookies away.
        var (person, _, key, _) = await PersonWithAppAsync();
        var browser = site.Browser();
        await SignInAsync(browser, person, Totp.Code(key), more: [("RememberBrowser", "true")]);
        await browser.PostAsync("/account/sign-out");

        Assert.Equal("/account", (await PasswordAsync(browser, person)).Location);
        await browser.PostAsync("/account/sign-out-everywhere");
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.StartsWith("/account/sign-in/code", (await PasswordAsync(browser, person)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turning_it_off_needs_the_password()
    {
        var (person, browser, _, _) = await PersonWithAppAsync();
        Assert.NotEmpty((await browser.PostAsync("/account/two-factor/off", ("Password", "not the right one"))).Errors);

        await browser.PostAsync("/account/two-factor/off", ("Password", AccountSite.Password));

        Assert.False((await site.UserAsync(person.Email!))!.TwoFactorEnabled);
        Assert.Equal("/account", (await PasswordAsync(site.Browser(), person)).Location);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_other_sessions_within_a_minute()
    {
        var person = await site.PersonAsync();
        var (here, elsewhere) = (await site.SignedInAsync(person), await site.SignedInAsync(person));

        await here.PostAsync("/account/sign-out-everywhere");
        site.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Contains("/account/sign-in", (await elsewhere.GetAsync("/account")).Location!, StringComparison.Ordinal);
    }

    private static async Task<string> KeyAsync(Browser browser) =>
        (await browser.GetAsync("/account/two-factor/set-up")).Html.GetElementById("key")!.TextContent;

    private static IReadOnlyList<string> Codes(Answer page) => [.. page.Html.QuerySelectorAll(".recovery-codes li").Select(c => c.TextContent.Trim())];

    private static Task<Answer> PasswordAsync(Browser browser, User person) =>
        browser.PostAsync("/account/sign-in", ("Email", person.Email!), ("Password", AccountSite.Password));

    private static async Task<Answer> SignInAsync(
        Browser browser, User person, string code, string page = "/account/sign-in/code", params (string, string)[] more)
    {
        await PasswordAsync(browser, person);
        return await browser.PostAsync(page, [("Code", code), .. more]);
    }

    private async Task<(User Person, Browser Browser, string Key, IReadOnlyList<string> Codes)> PersonWithAppAsync(bool download = false)
    {
        var person = await site.PersonAsync();
        var browser = await site.SignedInAsync(person);
        await browser.PostAsync("/account/two-factor", ("Password", AccountSite.Password));
        var key = await KeyAsync(browser);
        var done = await browser.PostAsync("/account/two-factor/set-up", ("Code", Totp.Code(key)));
        var page = await browser.GetAsync(done.Location!);
        if (download)
        {
            var fields = page.Html.QuerySelectorAll("main form input").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!));
            var text = await browser.SendAsync(done.Location!, [.. fields]);
            Assert.Equal("text/plain", text.Response.Content.Headers.ContentType!.MediaType);
            Assert.Equal(Codes(page), text.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        }

        return (person, browser, key, Codes(page));
    }
}
