using System.Net;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Pages.Account;

public sealed class SignUpTests(AccountSite site) : IClassFixture<AccountSite>
{
    [Fact]
    public async Task A_moviegoer_signs_up_confirms_the_address_and_signs_in()
    {
        var email = AccountSite.NewAddress();
        var browser = site.Browser();
        var answer = await SignUpAsync(browser, email, more: [("Phone", "+44 20 7946 0123"), ("Genres", "Drama"), ("Genres", "World cinema"), ("Genres", "Nonsense")]);
        Assert.Equal("/account/check-your-mail", answer.Location);
        Assert.Contains(email, (await browser.GetAsync(answer.Location!)).Body, StringComparison.Ordinal);

        var letter = Assert.Single(await site.DeliverAsync());
        Assert.Equal((email, "Confirm your e-mail address"), (letter.To, letter.Subject));
        var link = Letters.LinkIn(letter);
        Assert.False((await GetAndFindAsync(browser, link, email)).EmailConfirmed);

        var confirmed = await browser.PostAsync(link);
        Assert.Equal("/account/sign-in", confirmed.Location);
        Assert.Equal("Your address is confirmed. You can sign in now.", (await browser.GetAsync("/account/sign-in")).Notice);

        var user = (await site.UserAsync(email))!;
        Assert.True(user.EmailConfirmed);
        Assert.Equal(
            ("Ana Whitfield", "+44 20 7946 0123", "en", site.Clock.GetUtcNow().UtcDateTime, null),
            (user.Name, user.PhoneNumber, user.Language, user.RegisteredAt, user.LastSignInAt));
        Assert.Equal(["Drama", "World cinema"], user.FavouriteGenres);
        Assert.Equal([Roles.Customer], await site.WithAsync((Accounts accounts) => accounts.GetRolesAsync(user)));
        await site.SignedInAsync(user);
    }

    [Fact]
    public async Task Whoever_signs_up_in_Spanish_is_written_to_in_Spanish()
    {
        var email = AccountSite.NewAddress();
        var answer = await SignUpAsync(site.Browser(), email, "/es/account/sign-up");

        var letter = Assert.Single(await site.DeliverAsync());
        Assert.Equal("/es/account/check-your-mail", answer.Location);
        Assert.Equal(("Confirma tu dirección de correo", "es"), (letter.Subject, letter.Language));
        Assert.StartsWith("Hola, Ana Whitfield:\n\nGracias por crear una cuenta.", letter.Text, StringComparison.Ordinal);
        Assert.StartsWith("/es/account/confirm?", Letters.LinkIn(letter), StringComparison.Ordinal);
        Assert.Contains("Confirmar mi direcci", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_has_an_account_gets_the_same_answer_and_a_letter_that_says_so()
    {
        var known = await site.PersonAsync();
        var (first, second) = (site.Browser(), site.Browser());
        var fresh = AccountSite.NewAddress();

        var toKnown = await SignUpAsync(first, known.Email!);
        var letterToKnown = Assert.Single(await site.DeliverAsync());
        var toNew = await SignUpAsync(second, fresh);

        Assert.Equal((toNew.Status, toNew.Location), (toKnown.Status, toKnown.Location));
        Assert.Equal(
            (await second.GetAsync(toNew.Location!)).Sameness.Replace(fresh, "", StringComparison.Ordinal),
            (await first.GetAsync(toKnown.Location!)).Sameness.Replace(known.Email!, "", StringComparison.Ordinal));
        Assert.Equal((known.Email, "You have an account already"), (letterToKnown.To, letterToKnown.Subject));
        Assert.Equal((await site.UserAsync(known.Email!))!.PasswordHash, known.PasswordHash);
        await site.DeliverAsync();
    }

    [Fact]
    public async Task An_address_that_has_an_account_costs_a_hash_too()
    {
        var known = await site.PersonAsync();
        var before = site.Hashes;
        await SignUpAsync(site.Browser(), known.Email!);
        var forKnown = site.Hashes - before;
        await SignUpAsync(site.Browser(), AccountSite.NewAddress());

        Assert.Equal((1, 1), (forKnown, site.Hashes - before - forKnown));
        await site.DeliverAsync();
    }

    [Fact]
    public async Task Who_signed_up_first_with_somebody_elses_address_does_not_keep_the_password_to_it()
    {
        var taken = await site.PersonAsync(confirmed: false);
        await SignUpAsync(site.Browser(), taken.Email!, password: "the owner knows this one");

        var letter = Assert.Single(await site.DeliverAsync());
        Assert.Equal("Finish your account", letter.Subject);
        var done = await site.Browser().PostAsync(Letters.LinkIn(letter), ("Password", "the owner knows this one"));

        Assert.Equal("/account/reset-password/done", done.Location);
        var user = (await site.UserAsync(taken.Email!))!;
        Assert.True(user.EmailConfirmed);
        Assert.False(await site.WithAsync((Accounts accounts) => accounts.CheckPasswordAsync(user, AccountSite.Password)));
        await site.DeliverAsync();
    }

    [Fact]
    public async Task Two_sign_ups_of_one_address_at_once_make_one_account_and_get_the_same_answer()
    {
        var email = AccountSite.NewAddress();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SignUpAsync(site.Browser(), email)));

        Assert.All(answers, answer => Assert.Equal("/account/check-your-mail", answer.Location));
        Assert.NotNull(await site.UserAsync(email));
        Assert.Equal(4, (await site.DeliverAsync()).Count);
    }

    [Theory]
    [InlineData("Name", "", "Enter your name")]
    [InlineData("Email", "", "Enter your e-mail address")]
    [InlineData("Email", "nobody", "Write the e-mail address like name@example.org")]
    [InlineData("Email", "a@b", "Write the e-mail address like name@example.org")]
    [InlineData("Email", "Ana <ana@example.org>", "Write the e-mail address like name@example.org")]
    [InlineData("Phone", "call me", "Write the phone number like 020 7946 0123")]
    [InlineData("Password", "", "Choose a password")]
    [InlineData("Password", "short", "Choose a password of 12 or more characters")]
    [InlineData("Password", "password1234", "Choose a password that is harder to guess: this one is among the first that anybody would try")]
    public async Task What_is_wrong_is_said_at_its_field_and_the_rest_is_kept(string field, string value, string error)
    {
        var answer = await SignUpAsync(site.Browser(), AccountSite.NewAddress(), more: [(field, value), ("Genres", "Horror")]);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal([error], answer.Errors);
        Assert.Equal("#" + field, answer.Html.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal(error, answer.Html.QuerySelector($"#{field}-error")!.TextContent);
        Assert.True(answer.Html.QuerySelector("[value=Horror]")!.HasAttribute("checked"));
        Assert.Equal(0, site.LettersWaiting);
    }

    [Fact]
    public async Task An_apostrophe_belongs_to_a_good_address()
    {
        var answer = await SignUpAsync(site.Browser(), $"o'brien.{Guid.NewGuid():N}@example.org");

        Assert.Equal("/account/check-your-mail", answer.Location);
        Assert.Single(await site.DeliverAsync());
    }

    [Fact]
    public async Task A_link_that_was_tampered_with_confirms_nothing()
    {
        var person = await site.PersonAsync(confirmed: false);
        var browser = site.Browser();

        var answer = await browser.PostAsync($"/account/confirm?id={person.Id}&code=nonsense");

        Assert.Equal("/account/confirm", answer.Location);
        Assert.StartsWith("That link no longer works.", (await browser.GetAsync("/account/confirm")).Notice, StringComparison.Ordinal);
        Assert.False((await site.UserAsync(person.Email!))!.EmailConfirmed);
    }

    [Fact]
    public async Task The_link_is_sent_again_to_who_needs_it_only_and_the_page_does_not_say_to_whom()
    {
        var waiting = await site.PersonAsync(confirmed: false);
        var confirmed = await site.PersonAsync();

        foreach (var email in new[] { AccountSite.NewAddress(), confirmed.Email!, waiting.Email! })
            Assert.Equal("/account/check-your-mail", (await site.Browser().PostAsync("/account/send-again", ("Email", email))).Location);

        Assert.Equal([waiting.Email], (await site.DeliverAsync()).Select(letter => letter.To));
    }

    private static Task<Answer> SignUpAsync(
        Browser browser, string email, string page = "/account/sign-up", string password = AccountSite.Password, params (string, string)[] more)
    {
        (string Name, string Value)[] usual = [("Name", "Ana Whitfield"), ("Email", email), ("Phone", ""), ("Password", password)];
        return browser.PostAsync(page, [.. usual.Where(u => !more.Any(m => m.Item1 == u.Name)), .. more]);
    }

    private async Task<User> GetAndFindAsync(Browser browser, string link, string email)
    {
        Assert.Equal("Confirm your e-mail address", (await browser.GetAsync(link)).Heading);
        return (await site.UserAsync(email))!;
    }
}
