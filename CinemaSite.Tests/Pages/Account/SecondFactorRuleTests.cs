using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace CinemaSite.Tests.Pages.Account;

/// <summary>Outside of development managers and admins have a second factor, or they do not get to the desk.</summary>
public sealed class SecondFactorRuleTests : SiteTests
{
    [Theory]
    [InlineData(Roles.Manager, "/manage/history")]
    [InlineData(Roles.Admin, "/manage/staff")]
    [InlineData(Roles.Admin, "/manage/jobs")]
    public async Task Who_can_do_much_sets_up_a_second_factor_first_and_is_led_on(string role, string page)
    {
        Site.With(services => services.AddSingleton<IHostEnvironment>(new Elsewhere()));
        var browser = await Site.StaffAsync(role);
        var setUp = "/account/two-factor?returnUrl=" + Uri.EscapeDataString(page);
        Assert.Equal(setUp, (await browser.GetAsync(page)).Location);

        var begun = await browser.PostAsync(setUp, ("Password", Desk.Password));
        var key = (await browser.GetAsync(begun.Location!)).Html.GetElementById("key")!.TextContent;
        var done = await browser.PostAsync(begun.Location!, ("Code", Totp.Code(key)));
        Assert.Equal(page, (await browser.GetAsync(done.Location!)).Html.QuerySelector("main a.button")!.GetAttribute("href"));

        Assert.NotEqual(setUp, (await browser.GetAsync(page)).Location);
        Site.Clock.Advance(TimeSpan.FromSeconds(61)); // The claims are read anew, and still say so.
        Assert.NotEqual(setUp, (await browser.GetAsync(page)).Location);
    }

    [Fact]
    public async Task A_session_without_the_code_is_not_enough_for_somebody_who_has_one()
    {
        Site.With(services => services.AddSingleton<IHostEnvironment>(new Elsewhere()));
        var browser = await Site.StaffAsync(Roles.Manager);
        await Site.RunAsync(async (Accounts accounts) =>
        {
            var user = (await accounts.FindByEmailAsync("manager@staff.example"))!;
            user.TwoFactorEnabled = true;
            await accounts.UpdateAsync(user);
        });

        Assert.StartsWith("/account/two-factor?", (await browser.GetAsync("/manage/history")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cashier_needs_none_and_in_development_nobody_does()
    {
        Assert.Null((await (await Site.StaffAsync(Roles.Manager)).GetAsync("/manage/history")).Location);

        await using var elsewhere = new TheSite();
        elsewhere.With(services => services.AddSingleton<IHostEnvironment>(new Elsewhere()));
        Assert.Null((await (await elsewhere.StaffAsync(Roles.Cashier)).GetAsync("/manage/bookings")).Location);
    }

    [Fact]
    public async Task Who_lacks_the_ability_is_still_shown_the_closed_door()
    {
        Site.With(services => services.AddSingleton<IHostEnvironment>(new Elsewhere()));
        var browser = await Site.StaffAsync(Roles.Manager);

        Assert.StartsWith("/account/no-access", new Uri(new Uri("http://x"), (await browser.GetAsync("/manage/staff")).Location).AbsolutePath, StringComparison.Ordinal);
    }

    private sealed class Elsewhere : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Staging;

        public string ApplicationName { get; set; } = "CinemaSite";

        public string ContentRootPath { get; set; } = Path.GetTempPath();

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
