using System.Net;
using CinemaSite.Tests.Concurrency;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Pages;

/// <summary>Vouchers in the checkout, as a browser without scripts sends them.</summary>
public sealed class CheckoutVoucherTests : SiteTests
{
    private ACinema cinema = null!;
    private Visit visit = null!;
    private string checkout = "";

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With(seats: ["____ ____", "____ ____"]).InAsync(Site);
        var browser = Site.Visitor();
        var buyer = new WebBuyer(browser, cinema.ScreeningId, cinema.Seat("A1"), cinema.Seat("A2"));
        await buyer.ArriveAsync();
        checkout = "/checkout/" + ((Concurrency.Answer.Yours)await buyer.PressAsync()).Reference;
        visit = new(browser);
        await visit.OpenAsync(checkout);
    }

    [Fact]
    public async Task Each_voucher_has_its_line_and_the_rest_is_to_pay()
    {
        var (small, large) = (await Site.GiftCardAsync(cinema, 1000), await Site.GiftCardAsync(cinema, 2000));
        await UseAsync(small.SpokenCode);
        Assert.Equal(["£25.50", "£4.26", "-£10.00", "£15.50"], Texts(".price-lines tfoot td"));
        Assert.Equal("Pay £15.50", Texts(".till-roll .button")[0]);

        await UseAsync(large.SpokenCode);
        Assert.Equal(["£25.50", "£4.26", "-£10.00", "-£15.50", "£0.00"], Texts(".price-lines tfoot td"));
        Assert.Equal(["pays £10.00, £0.00 stays on it", "pays £15.50, £4.50 stays on it"], Texts(".voucher-used small"));
        Assert.Equal("Get the tickets", Texts(".till-roll .button")[0]);
        Assert.Null(visit.Page.QuerySelector("#VoucherCode"));
        Assert.DoesNotContain(large.Code, visit.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        await SendAsync($"{checkout}/voucher?handler=Remove&voucher={small.Id}");
        Assert.Equal(["£25.50", "£4.26", "-£20.00", "£5.50"], Texts(".price-lines tfoot td"));
    }

    [Fact]
    public async Task All_by_voucher_needs_no_provider_and_the_receipt_says_how_it_was_paid()
    {
        var voucher = await Site.GiftCardAsync(cinema, 3000);
        await UseAsync(voucher.SpokenCode);

        Assert.Equal(checkout + "/return", await visit.SubmitAsync("Name", ("Name", "Ann"), ("Email", "ann@example.org")));
        await visit.OpenAsync(checkout + "/return");
        await visit.OpenAsync(visit.Location!);

        Assert.Equal(["Total", "of which VAT at 20%", $"Paid with the voucher ending in {voucher.Ending}"], Texts(".receipt tfoot th"));
        Assert.Equal(450, await Site.BalanceAsync(voucher));
    }

    [Fact]
    public async Task A_wrong_code_is_refused_beside_its_field_and_kept_there()
    {
        await UseAsync("7Q2M-9XKD", ("Name", "Ann"), ("Email", "ann@example.org"));

        Assert.Equal(["We do not know this voucher. Please check how its code is written."], Texts("#vouchers .field-error"));
        Assert.Equal(("7Q2M-9XKD", "Ann", "ann@example.org"), (Value("VoucherCode"), Value("Name"), Value("Email")));
    }

    [Fact]
    public async Task Enter_in_its_field_uses_the_voucher_and_pays_nothing_yet()
    {
        Assert.Null(await visit.SubmitAsync("Name", ("Name", "Ann"), ("Email", "ann@example.org"), ("VoucherCode", "7Q2M-9XKD-0B4T-HW5N")));

        Assert.Equal((HttpStatusCode.TemporaryRedirect, $"{checkout}/voucher"), (visit.Status, visit.Location));
    }

    [Fact]
    public async Task A_declined_card_gives_the_voucher_back_and_keeps_it_on_the_booking()
    {
        var voucher = await Site.GiftCardAsync(cinema, 1000);
        await UseAsync(voucher.SpokenCode);
        await visit.OpenAsync((await visit.SubmitAsync("Name", ("Name", "Ann"), ("Email", "ann@example.org")))!);
        Assert.Equal(0, await Site.BalanceAsync(voucher));
        await visit.OpenAsync((await visit.SubmitAsync("answer", ("answer", "decline")))!);

        await visit.OpenAsync(checkout);
        Assert.Equal(1000, await Site.BalanceAsync(voucher));
        Assert.Equal("Pay £15.50", Texts(".till-roll .button")[0]);
    }

    [Fact]
    public async Task Nobody_puts_a_voucher_on_the_booking_of_somebody_else()
    {
        var voucher = await Site.GiftCardAsync(cinema, 1000);
        var stranger = new Visit(Site.Visitor());
        await stranger.OpenAsync($"/screenings/{cinema.ScreeningId}/seats");
        await stranger.SubmitAsync("SeatIds", ("SeatIds", $"{cinema.Seat("B1")}"));

        Assert.Equal(HttpStatusCode.NotFound, await stranger.PostAsync($"{checkout}/voucher", ("VoucherCode", voucher.Code)));
    }

    private Task UseAsync(string code, params (string, string)[] others) => SendAsync($"{checkout}/voucher", [("VoucherCode", code), .. others]);

    private async Task SendAsync(string where, params (string, string)[] fields)
    {
        Assert.Equal(HttpStatusCode.Redirect, await visit.PostAsync(where, fields));
        await visit.OpenAsync(checkout);
    }

    private string[] Texts(string selector) => [.. visit.Page.QuerySelectorAll(selector).Select(e => e.TextContent.Trim())];

    private string Value(string field) => visit.Page.QuerySelector($"[name={field}]")!.GetAttribute("value") ?? "";
}
