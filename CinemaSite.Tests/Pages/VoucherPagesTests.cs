using System.Net;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Pages;

/// <summary>Gift cards as a browser without scripts buys them, looks them up and hands them on.</summary>
public sealed class VoucherPagesTests : SiteTests
{
    private ACinema cinema = null!;
    private Browser buyer = null!;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(Site);
        buyer = new(Site.Visitor());
    }

    [Fact]
    public async Task A_gift_card_is_bought_for_somebody()
    {
        var page = await BuyAsync("pay");

        Assert.Equal("Here is your gift card", page.Heading);
        var voucher = await OnlyAsync();
        Assert.Equal(
            (3750, "Bea Buyer", "bea@example.org", "Ada", "ada@example.org", "Happy birthday"),
            (voucher.Balance, voucher.BuyerName, voucher.BuyerEmail, voucher.RecipientName, voucher.RecipientEmail, voucher.Message));
        Assert.Equal("Code: " + voucher.SpokenCode, page.Html.QuerySelector(".gift-code")!.TextContent);
        Assert.Equal(["£37.50", "£37.50", "£0.00", "£37.50"], page.Html.QuerySelectorAll(".receipt td:last-child").Select(td => td.TextContent));
    }

    [Fact]
    public async Task One_for_oneself_keeps_no_recipient()
    {
        await BuyAsync("pay", ("Form.For", "me"));

        var voucher = await OnlyAsync();
        Assert.Equal(("", "", "", ("Bea Buyer", "bea@example.org")), (voucher.RecipientName, voucher.RecipientEmail, voucher.Message, voucher.SentTo));
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_typed_is_kept()
    {
        var page = await buyer.SubmitAsync("/vouchers", "Pay for the gift card", ("Form.Amount", "other"), ("Form.OtherAmount", "a lot"), ("Form.Email", "bea at example"));

        Assert.Equal(
            [
                "Choose an amount, or write one like 25 or 37.50.", "Tell us who the gift card is for.", "Tell us your name.",
                "Write the e-mail address like name@example.org",
            ],
            page.Errors.Order());
        Assert.Equal("a lot", page.Html.QuerySelector("[name='Form.OtherAmount']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("decline", "The card was declined."), InlineData("leave", "You left without paying.")]
    public async Task Who_did_not_pay_can_try_again(string answer, string notice)
    {
        var page = await BuyAsync(answer);
        Assert.StartsWith(notice, page.Notice, StringComparison.Ordinal);
        var id = (await OnlyAsync()).Id;

        var provider = await buyer.SubmitAsync($"/vouchers/{id}", "Pay £37.50");
        var back = await buyer.SubmitAsync(provider.Location!, "Pay £37.50", ("answer", "pay"));
        await buyer.GetAsync(back.Location!);

        Assert.Equal(3750, (await OnlyAsync()).Balance);
    }

    [Fact]
    public async Task A_payment_under_way_can_be_stopped()
    {
        await OrderAsync();
        var id = (await OnlyAsync()).Id;

        var stopped = await buyer.SubmitAsync($"/vouchers/{id}", "Stop this payment");

        Assert.Equal($"/vouchers/{id}", stopped.Location);
        Assert.Equal(PaymentState.Closed, (await Site.VoucherPaymentAsync(id)).State);
    }

    [Fact]
    public async Task In_another_browser_it_is_not_found()
    {
        await BuyAsync("pay");
        var id = (await OnlyAsync()).Id;
        var stranger = new Browser(Site.Visitor());

        foreach (var address in new[] { $"/vouchers/{id}", $"/vouchers/{id}/return" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await buyer.GetAsync("/vouchers/99999")).Status);
    }

    [Fact]
    public async Task Who_has_the_code_sees_what_is_left_and_no_address_ever_has_it()
    {
        var voucher = await Site.GiftCardAsync(cinema, 4000, Gifts.ForAda);
        var booking = await cinema.HoldAsync("Anna", "A1", "A2");
        await Site.UseAsync(booking, voucher);
        await Site.StartPayingAsync(booking, shown: 0);
        var ada = new Browser(Site.Visitor());

        var found = await ada.SubmitAsync("/vouchers/balance", "See what is left", ("Code", voucher.SpokenCode.ToLowerInvariant().Replace('-', ' ')));
        Assert.Equal("/vouchers/balance", found.Location);
        var page = await ada.GetAsync("/vouchers/balance");

        Assert.Equal("£14.50 left", page.Heading);
        Assert.Equal(["-£25.50", "£40.00", "£14.50"], page.Html.QuerySelectorAll(".voucher-moves td:last-child").Select(td => td.TextContent));
        Assert.Contains("no-store", $"{page.Response.Headers.CacheControl}", StringComparison.Ordinal);
        Assert.DoesNotContain(page.Html.QuerySelectorAll("[href], [action]"), link =>
            (link.GetAttribute("href") + link.GetAttribute("action")).Contains(voucher.Code, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(voucher.Code, $"{found.Response.Headers}", StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("", "Write the code of the gift card or voucher."), InlineData("7Q2M-9XKD-0B4T-HW5N", "We do not know this voucher. Please check how its code is written.")]
    [InlineData("Robert'); DROP TABLE Vouchers", "We do not know this voucher. Please check how its code is written.")]
    public async Task A_wrong_code_is_told_in_one_sentence(string typed, string sentence)
    {
        var page = await buyer.SubmitAsync("/vouchers/balance", "See what is left", ("Code", typed));

        Assert.Equal([sentence], page.Errors);
    }

    [Fact]
    public async Task Codes_cannot_be_tried_one_after_the_other()
    {
        await using var strict = new TheSite().With("RateLimits:lookup", "3");
        await ACinema.With().InAsync(strict);
        var guesser = new Browser(strict.Visitor());

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
            answers.Add((await guesser.SubmitAsync("/vouchers/balance", "See what is left", ("Code", $"7Q2M-9XKD-0B4T-HW5{i}"))).Status);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
    }

    private Task<Account.Answer> OrderAsync(params (string, object)[] others) => buyer.SubmitAsync("/vouchers", "Pay for the gift card",
    [
        .. new (string Name, object Value)[]
        {
            ("Form.Amount", "other"), ("Form.OtherAmount", "37.50"), ("Form.For", "somebody"), ("Form.RecipientName", "Ada"), ("Form.RecipientEmail", "ada@example.org"),
            ("Form.Message", " Happy birthday "), ("Form.Name", "Bea Buyer"), ("Form.Email", "bea@example.org"),
        }.Where(field => others.All(o => o.Item1 != field.Name)),
        .. others,
    ]);

    private async Task<Account.Answer> BuyAsync(string answer, params (string, object)[] others)
    {
        var provider = await OrderAsync(others);
        var back = await buyer.SubmitAsync(provider.Location!, "Pay £37.50", ("answer", answer));
        var page = await buyer.GetAsync(back.Location!);
        return await buyer.GetAsync(page.Location!);
    }

    private Task<Voucher> OnlyAsync() => Site.RunAsync((CinemaDbContext db) => db.Vouchers.AsNoTracking().SingleAsync());
}
