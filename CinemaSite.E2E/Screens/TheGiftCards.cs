using CinemaSite.E2E.Journeys;
using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Screens;

/// <summary>Gift cards as they look, on the site and at the desk.</summary>
public sealed class TheGiftCards(TheBrowser browser) : Journey(browser)
{
    protected override IReadOnlyList<Look> Looks => Look.Four;

    [Fact]
    public async Task Look_like_something_one_gives()
    {
        var cinema = await ACinema.With(screening: "Ran", at: "19:30").InAsync(Site);
        var voucher = await Site.GiftCardAsync(cinema, 2000, Gifts.ForAda);
        var visitor = await AVisitorAsync();
        await visitor.VisitAsync("gift-cards", "/vouchers");
        await visitor.PressAsync("Pay for the gift card");
        await visitor.PhotographAsync("gift-cards-refused");
        await visitor.WriteAsync("Their name", "Ada");
        await visitor.WriteAsync("A few words from you", "Happy birthday, Ada.\nSee you in row F.");
        await visitor.WriteAsync("Your name", "Bea Buyer");
        await visitor.WriteAsync("Your e-mail", "bea@example.org");
        await visitor.PressAsync("Pay for the gift card");
        await visitor.PressAsync("Decline the card");
        await visitor.PhotographAsync("gift-card-declined");
        await visitor.PressAsync("Pay {0}", "£30.00");
        await visitor.GoAsync(visitor.Address.StartsWith("/sim", StringComparison.Ordinal) ? "/vouchers/2" : visitor.Address);
        await visitor.PhotographAsync("gift-card-under-way");
        await visitor.PressAsync("Stop this payment");
        await visitor.PressAsync("Pay {0}", "£30.00");
        await visitor.ClickAsync("button[value=pay]");
        await visitor.PhotographAsync("gift-card");
        await visitor.FollowAsync("Print view");
        await visitor.PhotographAsync("gift-card-print");
        await visitor.PrintAsync("gift-card");

        await visitor.HoldAsync(cinema.ScreeningId, "B1", "B2");
        await visitor.WriteAsync("Voucher or gift card", voucher.SpokenCode);
        await visitor.PressAsync("Use it");
        await visitor.PhotographAsync("checkout-voucher");
        await visitor.PayAsync();
        await visitor.PhotographAsync("booking-voucher");
        await visitor.VisitAsync("balance", "/vouchers/balance");
        await visitor.WriteAsync("Code", voucher.SpokenCode);
        await visitor.PressAsync("See what is left");
        await visitor.PhotographAsync("balance-found");
        var mail = await Mailbox.MailToAsync("ada@example.org");
        Album.Keep("voucher-mail.html", mail.HtmlBody!);

        var manager = await AVisitorAsync(Look.DeskFour);
        await manager.SignInAsync(Site);
        await manager.VisitAsync("desk-vouchers", "/manage/vouchers");
        await manager.VisitAsync("desk-voucher", "/manage/vouchers/1");
        await manager.GoAsync("/es/manage/vouchers");
        await manager.GoAsync("/es/manage/vouchers/1");
    }
}
