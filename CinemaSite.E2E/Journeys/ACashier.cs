using CinemaSite.Identity;
using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>A cashier whose hands stay on the keyboard, from signing in to closing the till.</summary>
public sealed class ACashier(TheBrowser browser) : Journey(browser)
{
    protected override IReadOnlyList<Look> Looks => Look.Desk;

    [Fact]
    public async Task Opens_a_till_sells_two_tickets_for_cash_and_closes_with_a_difference()
    {
        await ACinema.With(screening: "Ran", at: "19:30").InAsync(Site);
        var cashier = await AVisitorAsync();
        await SignInAsync(cashier);

        await cashier.TabToAsync("To the till");
        await cashier.HitAsync("Enter");
        Assert.Equal("Open the till", await cashier.HeadingAsync());
        await EnterAsync(cashier, "100");

        await EnterAsync(cashier, "1");
        await EnterAsync(cashier, "2");
        await cashier.HitAsync("Enter");
        Assert.Equal("To pay £24.00", await cashier.HeadingAsync());
        await EnterAsync(cashier, "50");
        Assert.Equal("Change £26.00", await cashier.HeadingAsync());

        await cashier.HitAsync("Enter");
        Assert.Equal("/boxoffice", cashier.Address);

        await cashier.TabBackToAsync("Close the till");
        await cashier.HitAsync("Enter");
        Assert.Equal("Close the till", await cashier.HeadingAsync());
        await EnterAsync(cashier, "123");
        Assert.Equal(
            ["£124.00 should be in the drawer: £1.00 is missing. Count again, or write a note about it."], await cashier.ProblemsAsync());
        await cashier.TabToAsync("Note (optional)");
        await EnterAsync(cashier, "A coin rolled away");

        Assert.Equal("The till is closed", await cashier.HeadingAsync());
        Assert.Equal(["£100.00", "£124.00", "£123.00", "-£1.00"], await cashier.TextsAsync(".till-figures dd"));
    }

    private async Task SignInAsync(Screen cashier)
    {
        var staff = await Site.ActorAsync(Roles.Cashier);
        await cashier.GoAsync("/account/sign-in");
        await cashier.TabToAsync("E-mail");
        await cashier.Page.Keyboard.TypeAsync(staff.Name);
        await cashier.TabToAsync("Password");
        await EnterAsync(cashier, Desk.Password);
    }

    private static async Task EnterAsync(Screen cashier, string keys)
    {
        await cashier.Page.Keyboard.TypeAsync(keys);
        await cashier.HitAsync("Enter");
    }
}
