using System.Net;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Pages.Manage;

public sealed class StaffPagesTests(AccountSite site) : IClassFixture<AccountSite>
{
    [Fact]
    public async Task Somebody_new_is_invited_chooses_a_password_and_is_on_the_staff()
    {
        var (admin, email) = (await AdminAsync(), AccountSite.NewAddress());

        var letter = await InviteAsync(admin, email, language: "es", Roles.Cashier, Roles.Usher);
        Assert.Equal((email, "Únete al equipo"), (letter.To, letter.Subject));
        Assert.Empty(await RolesAsync(email));

        var newcomer = site.Browser();
        var done = await newcomer.PostAsync(Letters.LinkIn(letter), ("Password", AccountSite.Password));
        Assert.StartsWith("/es/account/sign-in", done.Location, StringComparison.Ordinal);
        Assert.Equal([Roles.Cashier, Roles.Usher], await RolesAsync(email));
        Assert.Equal("/account", (await SignInAsync(newcomer, email)).Location);

        var again = await site.Browser().GetAsync(Letters.LinkIn(letter));
        Assert.Equal("Este enlace ya no vale", again.Heading);
        Assert.Equal(["Invited to the staff", "Accepted the invitation"], await DeedsAsync(email));
    }

    [Fact]
    public async Task A_moviegoer_joins_with_the_password_they_have_and_nobody_else_does()
    {
        var moviegoer = await site.PersonAsync();
        var letter = await InviteAsync(await AdminAsync(), moviegoer.Email!, roles: Roles.Usher);
        var link = Letters.LinkIn(letter);

        Assert.Equal(["That is not your password"], (await site.Browser().PostAsync(link, ("Password", "a password of a thief"))).Errors);
        Assert.Equal([Roles.Customer], await RolesAsync(moviegoer.Email!));

        await site.Browser().PostAsync(link, ("Password", AccountSite.Password));
        Assert.Equal([Roles.Customer, Roles.Usher], await RolesAsync(moviegoer.Email!));
        Assert.Equal("Ana Whitfield", (await site.UserAsync(moviegoer.Email!))!.Name);
    }

    [Fact]
    public async Task An_account_that_nobody_confirmed_gets_a_new_password_with_the_invitation()
    {
        var unconfirmed = await site.PersonAsync(confirmed: false);
        var letter = await InviteAsync(await AdminAsync(), unconfirmed.Email!, roles: Roles.Usher);

        await site.Browser().PostAsync(Letters.LinkIn(letter), ("Password", "seven yellow lanterns"));

        Assert.NotEmpty((await SignInAsync(site.Browser(), unconfirmed.Email!)).Errors);
        Assert.Equal("/account", (await SignInAsync(site.Browser(), unconfirmed.Email!, "seven yellow lanterns")).Location);
    }

    [Fact]
    public async Task An_invitation_works_for_three_days_and_a_new_one_takes_its_place()
    {
        var (admin, email) = (await AdminAsync(), AccountSite.NewAddress());
        var first = Letters.LinkIn(await InviteAsync(admin, email, roles: Roles.Cashier));
        site.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal("This link no longer works", (await site.Browser().GetAsync(first)).Heading);

        admin = await AdminAsync();
        var id = (await site.UserAsync(email))!.Id;
        await admin.PostAsync($"/manage/staff/{id}", ("what", "again"));
        var second = Letters.LinkIn(Assert.Single(await site.DeliverAsync()));

        Assert.Equal("This link no longer works", (await site.Browser().GetAsync(first)).Heading);
        Assert.Equal("Join the staff", (await site.Browser().GetAsync(second)).Heading);
        await admin.PostAsync($"/manage/staff/{id}", ("what", "withdraw"));
        Assert.Equal("This link no longer works", (await site.Browser().GetAsync(second)).Heading);
    }

    [Fact]
    public async Task A_deactivated_cashier_is_out_within_a_minute_and_cannot_come_back_until_reactivated()
    {
        var cashier = await site.PersonAsync(role: Roles.Cashier);
        var atWork = await site.SignedInAsync(cashier);
        var admin = await AdminAsync();

        await AccessAsync(admin, cashier, "deactivate");
        await atWork.PostAsync("/account/password", ("Password", AccountSite.Password), ("NewPassword", "seven yellow lanterns"));
        site.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Contains("/account/sign-in", (await atWork.GetAsync("/account")).Location!, StringComparison.Ordinal);
        var refused = await SignInAsync(site.Browser(), cashier.Email!);
        var unknown = await SignInAsync(site.Browser(), AccountSite.NewAddress());
        Assert.Equal(unknown.Errors, refused.Errors);

        await AccessAsync(await AdminAsync(), cashier, "reactivate");
        Assert.Equal("/account", (await SignInAsync(site.Browser(), cashier.Email!)).Location);
        Assert.Equal(["Deactivated the account", "Reactivated the account"], await DeedsAsync(cashier.Email!));
    }

    [Fact]
    public async Task Changed_roles_are_known_to_an_open_browser_within_a_minute()
    {
        var cashier = await site.PersonAsync(role: Roles.Cashier);
        var atWork = await site.SignedInAsync(cashier);
        var admin = await AdminAsync();
        Assert.Contains("no-access", (await atWork.GetAsync("/manage/history")).Location!, StringComparison.Ordinal);

        await admin.PostAsync($"/manage/staff/{cashier.Id}", ("Chosen", Roles.Manager));
        site.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(HttpStatusCode.OK, (await atWork.GetAsync("/manage/history")).Status);
        Assert.Equal([Roles.Manager], await RolesAsync(cashier.Email!));
    }

    [Fact]
    public async Task No_secret_of_anybody_stands_in_the_history()
    {
        var cashier = await site.PersonAsync(role: Roles.Cashier);
        await AccessAsync(await AdminAsync(), cashier, "deactivate");
        await InviteAsync(await AdminAsync(), AccountSite.NewAddress(), roles: Roles.Usher);

        var told = await site.WithAsync((CinemaDbContext db) => db.History.Select(e => e.Before + e.After).ToListAsync());
        Assert.All(told, text => Assert.DoesNotMatch("Stamp|Hash|Secret|LastCode", text));
    }

    private static Task<Answer> SignInAsync(Browser browser, string email, string password = AccountSite.Password) =>
        browser.PostAsync("/account/sign-in", ("Email", email), ("Password", password));

    private static async Task AccessAsync(Browser admin, User person, string what)
    {
        var page = await admin.GetAsync($"/manage/staff/{person.Id}");
        var form = page.Html.QuerySelector("form[action$='/access']")!;
        var token = form.QuerySelector("input[type=hidden]")!;
        await admin.SendAsync(form.GetAttribute("action")!, (token.GetAttribute("name")!, token.GetAttribute("value")!), ("what", what));
    }

    private async Task<Browser> AdminAsync() => await site.SignedInAsync(await site.PersonAsync(role: Roles.Admin));

    private async Task<Mail> InviteAsync(Browser admin, string email, string language = "en", params string[] roles)
    {
        await site.DeliverAsync();
        await admin.PostAsync(
            "/manage/staff/invite", [("Name", "Nora New"), ("Email", email), ("Language", language), .. roles.Select(r => ("Chosen", r))]);
        return Assert.Single(await site.DeliverAsync());
    }

    private Task<IList<string>> RolesAsync(string email) => site.WithAsync(async (Accounts accounts) =>
        (IList<string>)[.. (await accounts.GetRolesAsync((await accounts.FindByEmailAsync(email))!)).Order()]);

    private Task<List<string>> DeedsAsync(string email) => site.WithAsync((CinemaDbContext db) =>
        db.History.Where(e => e.SubjectName == email).OrderBy(e => e.Number).Select(e => e.What).ToListAsync());
}
