using CinemaSite.E2E.Journeys;

namespace CinemaSite.E2E.Screens;

/// <summary>Giving back and exchanging, as they look with a real programme.</summary>
public sealed class TheReturns : Journey
{
    public TheReturns(TheBrowser browser) : base(browser) => Site.With("Demo:Enabled", "true");

    protected override IReadOnlyList<Look> Looks => Look.Four;

    [Fact]
    public async Task Take_tickets_back_and_give_others()
    {
        var visitor = await AVisitorAsync();
        await visitor.GoAsync("/?day=" + Tests.Harness.TheSite.Noon.AddDays(3).ToString("yyyy-MM-dd"));
        await visitor.ClickAsync(".screening-time:has-text('Screen 1')");
        await visitor.ChooseAsync("E5", "E6", "E7", "E8");
        await visitor.PressAsync("Continue");
        await visitor.PressAsync("Hold these seats");
        await visitor.PayAsync();
        var booking = visitor.Address;

        await visitor.VisitAsync("give-back", booking + "/give-back");
        await visitor.PressAsync("See what comes back");
        await visitor.PhotographAsync("give-back-refused");
        await visitor.Page.Locator("[name=Tickets]").First.CheckAsync();
        await visitor.Page.Locator("[name=Way][value=Voucher]").CheckAsync();
        await visitor.PressAsync("See what comes back");
        await visitor.PhotographAsync("give-back-sum");
        await visitor.ClickAsync(".give-back-sum .button");
        await visitor.PhotographAsync("given-back");

        await visitor.VisitAsync("exchange", booking + "/exchange");
        await visitor.Page.Locator("[name=Tickets]").Nth(1).UncheckAsync();
        await visitor.Page.Locator("[name=Tickets]").Nth(2).UncheckAsync();
        await visitor.PressAsync("Choose another screening");
        await visitor.PhotographAsync("exchange-times");
        await visitor.ClickAsync(".screening-time:has-text('Screen 1')");
        await visitor.ChooseAsync("G5");
        await visitor.PhotographAsync("exchange-seats");
        await visitor.PressAsync("Continue");
        await visitor.PhotographAsync("exchange-tickets");
        await visitor.PressAsync("Hold these seats");
        await visitor.PhotographAsync("exchange-checkout");
    }
}
