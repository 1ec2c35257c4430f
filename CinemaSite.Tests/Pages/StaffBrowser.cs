using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;

namespace CinemaSite.Tests.Pages;

public static class StaffBrowser
{
    /// <summary>A browser in which a member of staff is signed in.</summary>
    public static Task<Browser> StaffAsync(this TheSite site, string role = Roles.Manager) => site.StaffAsync(site.Visitor(), role);

    /// <param name="visitor">Whose cookies know them from now on.</param>
    public static Task<Browser> StaffAsync(this TheSite site, string role, HttpClient visitor) => site.StaffAsync(visitor, role);

    public static async Task<Browser> StaffAsync(this TheSite site, HttpClient visitor, string role)
    {
        var staff = await site.ActorAsync(role);
        var browser = new Browser(visitor);
        Assert.Equal("/account", (await browser.PostAsync("/account/sign-in", ("Email", staff.Name), ("Password", Desk.Password))).Location);
        return browser;
    }
}
