using CinemaSite.E2E.Journeys;
using CinemaSite.Identity;

namespace CinemaSite.E2E.Screens;

/// <summary>The till as it looks with a real programme, from a screen on the counter to a phone.</summary>
public sealed class TheTill : Journey
{
    public TheTill(TheBrowser browser) : base(browser) => Site.With("Demo:Enabled", "true");

    protected override IReadOnlyList<Look> Looks => Look.Till;

    [Fact]
    public async Task Sells_and_keeps_and_closes()
    {
        var cashier = await AVisitorAsync();
        await cashier.SignInAsync(Site, Roles.Cashier);
        await cashier.VisitAsync("till-open", "/boxoffice");
        await cashier.WriteAsync("Change in the drawer", "100");
        await cashier.PressAsync("Open the till");
        await cashier.PhotographAsync("till-list");

        await cashier.ClickAsync(".till-screening:has-text('Screen 1')");
        var screening = cashier.Address;
        await cashier.WriteAsync("How many", "3");
        await cashier.PressAsync("Propose seats");
        await cashier.PhotographAsync("till-seats");
        await cashier.Page.Locator(".till-phone summary").ClickAsync();
        await cashier.WriteAsync("Name", "Ada Lovelace");
        await cashier.WriteAsync("Telephone", "020 7946 0000");
        await cashier.PressAsync("Keep these seats");
        await cashier.PhotographAsync("till-kept");

        await cashier.GoAsync(screening);
        await cashier.PhotographAsync("till-sell");
        await cashier.FollowAsync("Choose on the plan");
        await cashier.ChooseAsync("E5", "E6");
        await cashier.PhotographAsync("till-plan");
        await cashier.PressAsync("Take these seats");
        await cashier.PressAsync("Take the seats and go on to pay");
        await cashier.PhotographAsync("till-pay");
        await cashier.WriteAsync("Cash given", "5");
        await cashier.PressAsync("Paid: give out the tickets");
        await cashier.PhotographAsync("till-missing");
        await cashier.WriteAsync("Cash given", "100");
        await cashier.PressAsync("Paid: give out the tickets");
        await cashier.PhotographAsync("till-done");
        await cashier.FollowAsync("Print the tickets");
        await cashier.PhotographAsync("till-tickets");
        await cashier.PrintAsync("till-tickets");

        await cashier.GoAsync("/es/boxoffice");
        await cashier.GoAsync("/es" + screening + "/seats?party=2");
        await cashier.GoAsync("/boxoffice/close");
        await cashier.WriteAsync("Cash in the drawer", "90");
        await cashier.PressAsync("Close the till");
        await cashier.PhotographAsync("till-close");
        await cashier.WriteAsync("Cash in the drawer", "90");
        await cashier.WriteAsync("Note", "Bought light bulbs");
        await cashier.PressAsync("Close the till");
        await cashier.PhotographAsync("till-closed");
    }

    [Fact]
    public async Task Shows_a_manager_which_tills_are_open()
    {
        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site, Roles.Manager);
        await manager.GoAsync("/boxoffice/open");
        await manager.WriteAsync("Change in the drawer", "50");
        await manager.PressAsync("Open the till");
        await manager.VisitAsync("till-tills", "/boxoffice/tills");
    }
}
