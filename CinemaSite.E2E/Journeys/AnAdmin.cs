using CinemaSite.E2E.Screens;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>Somebody who runs the house: its people, what they find, and its rules.</summary>
public sealed class AnAdmin(TheBrowser browser) : Journey(browser)
{
    private const string Newcomer = "casper@example.org";
    private const string Password = "a lantern above the river";

    protected override IReadOnlyList<Look> Looks => Look.Desk;

    [Fact]
    public async Task Makes_a_key_for_a_scanner_and_revokes_it()
    {
        var admin = await AVisitorAsync();
        await admin.SignInAsync(Site, Roles.Admin);
        await admin.GoAsync("/manage/staff");
        await admin.FollowAsync("Keys of scanners");
        await admin.WriteAsync("Name", "Handheld 2");
        await admin.PressAsync("Make the key");
        Assert.StartsWith("cinema_", await admin.TextAsync(".api-key"), StringComparison.Ordinal);
        await admin.PhotographAsync("staff-keys");

        await admin.PressAsync("Revoke");
        Assert.Equal("The key opens nothing any more.", await admin.TextAsync(".notice"));
        await admin.VisitAsync("staff-keys-spanish", "/es/manage/staff/keys");
    }

    [Fact]
    public async Task Invites_a_cashier_who_sets_up_a_phone_and_finds_a_booking()
    {
        var cinema = await ACinema.With(screening: "Ran").InAsync(Site);
        var moviegoer = await AVisitorAsync(Look.Two);
        await moviegoer.HoldAsync(cinema.ScreeningId, "B1", "B2");
        await moviegoer.PayAsync("Nora Novak", "nora@example.org");
        var reference = moviegoer.Reference;
        var admin = await AVisitorAsync();
        await admin.SignInAsync(Site, Roles.Admin);
        await admin.VisitAsync("staff", "/manage/staff");
        await admin.FollowAsync("Invite somebody");
        await admin.PressAsync("Send the invitation");
        Assert.Equal(3, (await admin.ProblemsAsync()).Count);
        await admin.WriteAsync("Name", "Casper Till");
        await admin.WriteAsync("E-mail", Newcomer);
        await admin.Page.GetByLabel("Cashier").CheckAsync();
        await admin.PhotographAsync("staff-invite");
        await admin.PressAsync("Send the invitation");

        var cashier = await AVisitorAsync(Look.Two);
        await cashier.GoAsync((await Mailbox.MailToAsync(Newcomer)).LinkTo("/account/join"));
        await cashier.PhotographAsync("join");
        await cashier.WriteAsync("Choose a password", Password);
        await cashier.PressAsync("Accept the invitation");
        await SignInAsync(cashier);
        Assert.Equal("My bookings", await cashier.HeadingAsync());

        var (key, codes) = await SetUpPhoneAsync(cashier);
        await SignOutAsync(cashier);
        await SignInAsync(cashier);
        Assert.Equal("Your code", await cashier.HeadingAsync());
        await cashier.PhotographAsync("sign-in-code");
        await cashier.WriteAsync("Six digits", "000000");
        await cashier.PressAsync("Sign in");
        Assert.Single(await cashier.ProblemsAsync());
        await cashier.WriteAsync("Six digits", Totp.Code(key));
        await cashier.PressAsync("Sign in");
        Assert.Equal("My bookings", await cashier.HeadingAsync());

        await SignOutAsync(cashier);
        await SignInAsync(cashier);
        await cashier.FollowAsync("I do not have my phone");
        await cashier.PhotographAsync("sign-in-recovery");
        await cashier.WriteAsync("Recovery code", codes[0]);
        await cashier.PressAsync("Sign in");
        await cashier.VisitAsync("two-factor-on", "/account/two-factor");
        Assert.Contains("9 recovery codes are left.", await cashier.TextAsync("main"), StringComparison.Ordinal);

        await FindBookingAsync(cashier, reference);
        await cashier.GoAsync("/es/manage/bookings/" + reference);
        await cashier.GoAsync("/es/account/two-factor");

        await admin.VisitAsync("staff-two", "/manage/staff");
        await admin.FollowAsync("Casper Till");
        await admin.PhotographAsync("staff-person");
        await admin.PressAsync("Deactivate");
        Site.Clock.Advance(TimeSpan.FromSeconds(61));
        await cashier.GoAsync("/manage/bookings");
        Assert.Equal("Sign in", await cashier.HeadingAsync());
        await admin.VisitAsync("history", "/manage/history");
    }

    [Fact]
    public async Task Changes_a_rule_of_the_house_and_the_next_moviegoer_meets_it()
    {
        var cinema = await ACinema.With(screening: "Ran").InAsync(Site);
        var admin = await AVisitorAsync();
        await admin.SignInAsync(Site, Roles.Admin);
        await admin.VisitAsync("settings", "/manage/settings");
        await admin.WriteAsync("Minutes that seats are held", "99");
        await admin.PressAsync("Keep these settings");
        Assert.Single(await admin.ProblemsAsync());
        await admin.WriteAsync("Minutes that seats are held", "15");
        await admin.PressAsync("Keep these settings");
        await admin.PhotographAsync("settings-changed");

        var moviegoer = await AVisitorAsync(Look.Two);
        await moviegoer.HoldAsync(cinema.ScreeningId, "B1", "B2");
        Assert.Contains("12:15", await moviegoer.TextAsync("main"), StringComparison.Ordinal);

        await admin.VisitAsync("customers", "/manage/customers");
        await admin.GoAsync("/es/manage/settings");
        await admin.GoAsync("/es/manage/customers");
        await admin.GoAsync("/es/manage/staff");
        await admin.GoAsync("/es/manage/staff/invite");
    }

    private static async Task SignInAsync(Screen person)
    {
        await person.GoAsync("/account/sign-in");
        await person.WriteAsync("E-mail", Newcomer);
        await person.WriteAsync("Password", Password);
        await person.PressAsync("Sign in");
    }

    private static async Task SignOutAsync(Screen person)
    {
        await person.GoAsync("/account");
        await person.PressAsync("Sign out");
    }

    private static async Task<(string Key, IReadOnlyList<string> Codes)> SetUpPhoneAsync(Screen person)
    {
        await person.VisitAsync("two-factor", "/account/two-factor");
        await person.WriteAsync("Your password", Password);
        await person.PressAsync("Set it up");
        await person.PhotographAsync("two-factor-set-up");
        var key = await person.TextAsync("#key");
        await person.WriteAsync("Six digits", Totp.Code(key));
        await person.PressAsync("Turn it on");
        await person.PhotographAsync("two-factor-codes");
        var codes = await person.TextsAsync(".recovery-codes li");
        await person.FollowAsync("I have kept them");
        return (key, codes);
    }

    private static async Task FindBookingAsync(Screen cashier, string reference)
    {
        await cashier.GoAsync("/manage/bookings");
        await cashier.WriteAsync("Reference, name, e-mail or seat", "novak");
        await cashier.PressAsync("Search");
        await cashier.PhotographAsync("bookings");
        await cashier.FollowAsync(reference);
        Assert.Equal("Booking " + reference, await cashier.HeadingAsync());
        await cashier.PhotographAsync("booking");
        await cashier.GoAsync("/manage/bookings?q=b2");
        Assert.Equal([reference], await cashier.TextsAsync("tbody .booking-reference"));
    }
}
