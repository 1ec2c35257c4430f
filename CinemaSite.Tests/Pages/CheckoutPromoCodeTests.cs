using System.Net;
using CinemaSite.Tests.Concurrency;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Pages;

/// <summary>The promo code in the checkout, as a browser without scripts sends it.</summary>
public sealed class CheckoutPromoCodeTests : SiteTests
{
    private ACinema cinema = null!;
    private Visit visit = null!;
    private string checkout = "";

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With(seats: ["____ ____", "____ ____"]).InAsync(Site);
        await Site.CodeAsync(cinema, Codes.Percent("SPRING", 10));
        var browser = Site.Visitor();
        var buyer = new WebBuyer(browser, cinema.ScreeningId, cinema.Seat("A1"), cinema.Seat("A2"));
        await buyer.ArriveAsync();
        checkout = "/checkout/" + ((Concurrency.Answer.Yours)await buyer.PressAsync()).Reference;
        visit = new(browser);
        await visit.OpenAsync(checkout);
    }

    [Fact]
    public async Task Each_line_of_the_price_shows_its_discount()
    {
        await ApplyAsync("spring");

        Assert.Equal(["£12.00", "-£1.20", "£12.00", "-£1.20", "£1.50"], Texts(".price-lines tbody td:last-child"));
        Assert.Equal(["£23.10", "£3.86"], Texts(".price-lines tfoot td"));
        Assert.Contains("The code SPRING takes £2.40 off.", visit.Page.QuerySelector(".promo")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_is_refused_beside_its_field_and_kept_there()
    {
        await ApplyAsync("SPRIGN", ("Name", "Ann"), ("Email", "ann@example.org"));

        Assert.Equal(["We do not know this code. Please check how it is written."], Texts(".promo .field-error"));
        Assert.Equal(("SPRIGN", "Ann", "ann@example.org"), (Value("PromoCode"), Value("Name"), Value("Email")));
    }

    [Fact]
    public async Task Enter_in_the_field_of_the_code_applies_it_and_pays_nothing_yet()
    {
        var applied = await visit.SubmitAsync("Name", ("Name", "Ann"), ("Email", "ann@example.org"), ("PromoCode", "SPRING"));

        Assert.Null(applied);
        Assert.Equal(HttpStatusCode.TemporaryRedirect, visit.Status);
        Assert.Equal($"{checkout}/promo-code", visit.Location);
    }

    [Fact]
    public async Task A_code_can_be_removed_again()
    {
        await ApplyAsync("SPRING");
        await SendAsync($"{checkout}/promo-code?handler=Remove");

        Assert.Equal("£25.50", Texts(".price-lines tfoot td")[0]);
        Assert.Equal("", Value("PromoCode"));
        Assert.Equal(0, await Site.UsedAsync("SPRING"));
    }

    [Fact]
    public async Task The_receipt_and_the_tickets_say_what_was_paid()
    {
        await ApplyAsync("SPRING");
        await visit.OpenAsync((await visit.SubmitAsync("Name", ("Name", "Ann"), ("Email", "ann@example.org")))!);
        await visit.OpenAsync((await visit.SubmitAsync("answer", ("answer", "pay")))!);
        await visit.OpenAsync(checkout.Replace("checkout", "bookings", StringComparison.Ordinal));

        Assert.Equal(["£12.00", "-£1.20", "£12.00", "-£1.20", "£1.50"], Texts(".receipt tbody td:last-child"));
        Assert.Equal("£23.10", Texts(".receipt tfoot td")[0]);
        Assert.Equal(["Adult, £10.80", "Adult, £10.80"], Texts(".ticket-price"));
    }

    [Fact]
    public async Task Nobody_applies_a_code_to_the_booking_of_somebody_else()
    {
        var stranger = new Visit(Site.Visitor());
        await stranger.OpenAsync($"/screenings/{cinema.ScreeningId}/seats");
        await stranger.SubmitAsync("SeatIds", ("SeatIds", $"{cinema.Seat("B1")}"));

        Assert.Equal(HttpStatusCode.NotFound, await stranger.PostAsync($"{checkout}/promo-code", ("PromoCode", "SPRING")));
        Assert.Equal(0, await Site.UsedAsync("SPRING"));
    }

    private Task ApplyAsync(string code, params (string, string)[] others) => SendAsync($"{checkout}/promo-code", [("PromoCode", code), .. others]);

    private async Task SendAsync(string where, params (string, string)[] fields)
    {
        Assert.Equal(HttpStatusCode.Redirect, await visit.PostAsync(where, fields));
        await visit.OpenAsync(checkout);
    }

    private string[] Texts(string selector) => [.. visit.Page.QuerySelectorAll(selector).Select(e => e.TextContent.Trim())];

    private string Value(string field) => visit.Page.QuerySelector($"[name={field}]")!.GetAttribute("value") ?? "";
}
