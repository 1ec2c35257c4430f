using System.Diagnostics;
using System.Net;
using CinemaSite.Identity;

namespace CinemaSite.Tests.Pages.Account;

public sealed class SignInTests(AccountSite site) : IClassFixture<AccountSite>
{
    private const string Refusal =
        "We cannot sign you in with that e-mail address and password. If your account is new, follow the link in our letter first.";

    [Fact]
    public async Task The_right_password_leads_to_the_persons_account_and_is_remembered_with_its_time()
    {
        var person = await site.PersonAsync();

        var answer = await SignInAsync(person.Email!, AccountSite.Password);

        Assert.Equal((HttpStatusCode.Redirect, "/account"), (answer.Status, answer.Location));
        Assert.Equal(site.Clock.GetUtcNow().UtcDateTime, (await site.UserAsync(person.Email!))!.LastSignInAt);
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_address_an_unconfirmed_one_and_a_locked_one_look_the_same()
    {
        var known = await site.PersonAsync();
        var unconfirmed = await site.PersonAsync(confirmed: false);
        var locked = await site.PersonAsync();
        await FailAsync(locked, times: 10);
        string[] addresses = [AccountSite.NewAddress(), known.Email!, unconfirmed.Email!, locked.Email!];

        var wrong = new List<Answer>();
        foreach (var (address, password) in addresses.Select((a, i) => (a, i < 2 ? "not the right one" : AccountSite.Password)))
            wrong.Add(await SignInAsync(address, password));

        Assert.All(wrong, answer => Assert.Equal((HttpStatusCode.OK, null), (answer.Status, answer.Location)));
        Assert.All(wrong, answer => Assert.Equal([Refusal], answer.Errors));
        Assert.Single(wrong.Zip(addresses, (answer, address) => answer.Sameness.Replace(address, "", StringComparison.Ordinal)).Distinct());
    }

    [Fact]
    public async Task An_unknown_address_takes_as_long_as_a_wrong_password()
    {
        var person = await site.PersonAsync();
        await TimeAsync(person.Email!); // The first of its kind also compiles.

        var (known, unknown) = (0.0, 0.0);
        for (var i = 0; i < 5; i++) // In turn, so that a busy machine is as unkind to both.
        {
            known += await TimeAsync(person.Email!);
            unknown += await TimeAsync(AccountSite.NewAddress());
        }

        Assert.InRange(unknown / known, 0.5, 2);
    }

    [Fact]
    public async Task Nobody_with_a_wrong_password_gets_a_new_link_but_who_only_lacks_the_confirmation_does()
    {
        var person = await site.PersonAsync(confirmed: false);
        await site.DeliverAsync();

        await SignInAsync(person.Email!, "not the right one");
        Assert.Equal(0, site.LettersWaiting);
        await SignInAsync(person.Email!, AccountSite.Password);

        var letter = Assert.Single(await site.DeliverAsync());
        Assert.Equal((person.Email, "Confirm your e-mail address"), (letter.To, letter.Subject));
    }

    [Fact]
    public async Task Ten_wrong_passwords_lock_an_account_for_ten_minutes_even_when_sent_at_once()
    {
        var person = await site.PersonAsync();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => FailAsync(person, times: 1)));

        Assert.Equal([Refusal], (await SignInAsync(person.Email!, AccountSite.Password)).Errors);
        Assert.Equal(
            site.Clock.GetUtcNow().AddMinutes(10), (await site.UserAsync(person.Email!))!.LockoutEnd);
    }

    [Fact]
    public async Task Nine_wrong_passwords_lock_nothing_and_a_right_one_starts_the_count_again()
    {
        var person = await site.PersonAsync();
        await FailAsync(person, times: 9);

        Assert.Equal("/account", (await SignInAsync(person.Email!, AccountSite.Password)).Location);
        Assert.Equal(0, (await site.UserAsync(person.Email!))!.AccessFailedCount);
    }

    [Theory]
    [InlineData("/account/details", "/account/details")]
    [InlineData("https://evil.example/", "/account")]
    [InlineData("//evil.example", "/account")]
    [InlineData("/\\evil.example", "/account")]
    [InlineData("javascript:alert(1)", "/account")]
    public async Task Signing_in_leads_back_to_a_page_of_this_site_only(string returnUrl, string target)
    {
        var person = await site.PersonAsync();

        var answer = await site.Browser().PostAsync(
            "/account/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl), ("Email", person.Email!), ("Password", AccountSite.Password));

        Assert.Equal(target, answer.Location);
    }

    [Fact]
    public async Task Whoever_signs_in_in_Spanish_stays_in_Spanish_and_is_signed_in_in_English_too()
    {
        var person = await site.PersonAsync();
        var browser = site.Browser();
        var refused = await browser.GetAsync("/es/account/details");
        Assert.EndsWith("/es/account/sign-in?ReturnUrl=%2Fes%2Faccount%2Fdetails", refused.Location, StringComparison.Ordinal);

        var answer = await browser.PostAsync(refused.Location!, ("Email", person.Email!), ("Password", AccountSite.Password));

        Assert.Equal("/es/account/details", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account/details")).Status);
    }

    [Fact]
    public async Task Empty_fields_are_named_on_top_and_beside_the_field_and_what_was_written_is_kept()
    {
        var answer = await SignInAsync("somebody@example.org", "");

        Assert.Equal(["Enter your password"], answer.Errors);
        Assert.Equal("#Password", answer.Html.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal("Enter your password", answer.Html.QuerySelector("#Password-error")!.TextContent);
        var field = answer.Html.QuerySelector("#Password")!;
        Assert.Equal(("true", "Password-error", null), (field.GetAttribute("aria-invalid"), field.GetAttribute("aria-describedby"), field.GetAttribute("value")));
        Assert.Equal("somebody@example.org", answer.Html.QuerySelector("#Email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var answer = await site.Browser().SendAsync("/account/sign-in", ("Email", "a@example.org"), ("Password", "x"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Signing_out_asks_for_a_press_and_then_closes_the_account_pages()
    {
        var browser = await site.SignedInAsync(await site.PersonAsync());
        await browser.GetAsync("/account/sign-out");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account/details")).Status);

        Assert.Equal("/", (await browser.PostAsync("/account/sign-out")).Location);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/account/details")).Status);
    }

    [Fact]
    public async Task A_customer_is_told_so_at_the_door_of_the_staff()
    {
        var browser = await site.SignedInAsync(await site.PersonAsync());

        var answer = await browser.GetAsync("/manage/jobs");

        Assert.Contains("/account/no-access", answer.Location, StringComparison.Ordinal);
        Assert.Equal("This page is for somebody else", (await browser.GetAsync("/account/no-access")).Heading);
    }

    private Task<Answer> SignInAsync(string email, string password) =>
        site.Browser().PostAsync("/account/sign-in", ("Email", email), ("Password", password));

    private Task<int> FailAsync(User person, int times) => site.WithAsync(async (CheckPassword check) =>
    {
        for (var i = 0; i < times; i++)
            await check.RunAsync(person, "not the right one", CancellationToken.None);
        return 0;
    });

    private async Task<double> TimeAsync(string email)
    {
        var start = Stopwatch.GetTimestamp();
        await SignInAsync(email, "not the right one");
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
