using CinemaSite.E2E.Screens;
using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>Somebody at the desk who says what things cost, and somebody who pays it.</summary>
public sealed class APriceSetter(TheBrowser browser) : Journey(browser)
{
    protected override IReadOnlyList<Look> Looks => Look.Desk;

    [Fact]
    public async Task Sets_a_price_and_makes_a_code_with_which_a_guest_buys()
    {
        var cinema = await ACinema.With(screening: "Ran", at: "19:30", seats: ["____ ____", "ssss", "____ ____"]).InAsync(Site);
        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);
        await SetAPriceAsync(manager);
        await ExplainItAsync(manager, cinema);
        await MakeACodeAsync(manager);

        var guest = await AVisitorAsync(Look.Two);
        await BuyWithItAsync(guest, cinema);

        await manager.GoAsync("/manage/promocodes");
        await manager.PhotographAsync("promo-codes");
        await manager.FollowAsync("SPRING");
        Assert.Equal(guest.Reference, await manager.TextAsync("tbody th"));
        await manager.PhotographAsync("promo-code");
        await manager.GoAsync("/es/manage/promocodes");
        await manager.GoAsync("/es/manage/prices");
        await manager.PhotographAsync("prices-es");
    }

    [Fact]
    public async Task Keeps_types_and_supplements()
    {
        await ACinema.With().InAsync(Site);
        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);

        await manager.GoAsync("/manage/prices");
        await manager.FollowAsync("New ticket type");
        await manager.PressAsync("Keep this ticket type");
        Assert.Equal(["Give the ticket type a name of at most 60 letters."], await manager.ProblemsAsync());
        await manager.PhotographAsync("ticket-type");
        await manager.WriteAsync("Name", "Neighbour");
        await manager.WriteAsync("Tax rate in per cent", "5");
        await manager.PressAsync("Keep this ticket type");
        await manager.FollowAsync("Neighbour");
        await manager.PressAsync("Retire this ticket type");
        Assert.Equal("The ticket type is no longer sold.", await manager.TextAsync(".notice"));

        await manager.FollowAsync("Change the supplements");
        await manager.WriteAsync("3D", "2.00");
        await manager.PhotographAsync("supplements");
        await manager.PressAsync("Keep these supplements");
        await manager.GoAsync("/es/manage/prices/supplements");
    }

    private static async Task SetAPriceAsync(Screen manager)
    {
        await manager.GoAsync("/manage/prices");
        await manager.PhotographAsync("prices");
        await manager.FollowAsync("New price card");
        await manager.WriteAsync("Name", "Monday price");
        await manager.WriteAsync("Priority", "5");
        foreach (var day in new[] { "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" })
            await manager.Page.GetByLabel(day).UncheckAsync();
        await manager.WriteAsync("Adult, Standard", "seven");
        await manager.PressAsync("Keep this price card");
        Assert.Single(await manager.ProblemsAsync());
        await manager.PhotographAsync("price-card-refused");

        await manager.WriteAsync("Adult, Standard", "7.00");
        await manager.WriteAsync("Adult, Sofa", "9.50");
        await manager.PressAsync("Keep this price card");
        Assert.Equal("The price card is kept.", await manager.TextAsync(".notice"));
        await manager.FollowAsync("Monday price");
        await manager.PhotographAsync("price-card");
    }

    private static async Task ExplainItAsync(Screen manager, ACinema cinema)
    {
        await manager.GoAsync("/manage/prices");
        await manager.FollowAsync("Explain a price");
        await manager.PickAsync("Screening", "19:30 Ran, Screen 1");
        await manager.PressAsync("Show");
        await manager.PickAsync("Seat", "B1, Sofa");
        await manager.PressAsync("Show");
        Assert.Equal("£10.25", await manager.TotalAsync());
        await manager.PhotographAsync("explain");
        await manager.GoAsync($"/es/manage/prices/explain?screening={cinema.ScreeningId}");
    }

    private static async Task MakeACodeAsync(Screen manager)
    {
        await manager.GoAsync("/manage/promocodes");
        await manager.FollowAsync("New promo code");
        await manager.WriteAsync("Code", "spring");
        await manager.WriteAsync("How much", "10");
        await manager.WriteAsync("Uses in all", "1");
        await manager.WriteAsync("Offer the screenings of", "2026-03-02");
        await manager.PressAsync("Show them");
        await manager.PhotographAsync("promo-code-form");
        await manager.Page.GetByLabel("19:30 Ran").CheckAsync();
        await manager.PressAsync("Keep this promo code");
        Assert.Equal("Promo code SPRING", await manager.HeadingAsync());
    }

    private static async Task BuyWithItAsync(Screen guest, ACinema cinema)
    {
        await guest.HoldAsync(cinema.ScreeningId, "B1", "B2");
        Assert.Equal("£20.50", await guest.TotalAsync());
        await guest.WriteAsync("Name", "Ann Other");
        await guest.WriteAsync("Promo code", "SPRIGN");
        await guest.PressAsync("Apply");
        Assert.Equal("We do not know this code. Please check how it is written.", await guest.TextAsync(".promo .field-error"));
        Assert.Equal("Ann Other", await guest.Page.GetByLabel("Name").InputValueAsync());
        await guest.PhotographAsync("checkout-refused");

        await guest.WriteAsync("Promo code", "spring");
        await guest.Page.GetByLabel("Promo code").FocusAsync();
        await guest.HitAsync("Enter");
        Assert.Equal("£18.60", await guest.TotalAsync());
        await guest.PhotographAsync("checkout-discount");

        await guest.PayAsync();
        Assert.Equal(["£9.50", "-£0.95", "£9.50", "-£0.95", "£1.50"], await guest.TextsAsync(".receipt tbody td:last-child"));
        Assert.Equal("£18.60", await guest.TotalAsync());
        await guest.PhotographAsync("receipt-discount");
    }
}
