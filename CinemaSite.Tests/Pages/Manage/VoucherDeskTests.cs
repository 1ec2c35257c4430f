using System.Net;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Pages.Manage;

public sealed class VoucherDeskTests : SiteTests
{
    private ACinema cinema = null!;
    private Voucher gift = null!;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(Site);
        gift = await Site.GiftCardAsync(cinema, 4000, Gifts.ForAda);
        await Site.GiftCardAsync(cinema, 1000, new("Carl 100%", "carl@example.org"));
    }

    [Fact]
    public async Task It_is_found_by_the_end_of_its_code_by_people_and_by_booking()
    {
        var booking = await cinema.HoldAsync("Anna", "A1", "A2");
        await Site.UseAsync(booking, gift);
        await Site.StartPayingAsync(booking, shown: 0);
        var reference = (await Site.BookingAsync(booking)).Reference;
        var manager = await Site.StaffAsync();

        foreach (var typed in new[] { gift.Ending.ToLowerInvariant(), "Ada", "BEA", "ada@", reference })
        {
            var page = await manager.GetAsync("/manage/vouchers?q=" + Uri.EscapeDataString(typed));
            Assert.Equal(["…" + gift.Ending], page.Html.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
            Assert.DoesNotContain(gift.Code, page.Body, StringComparison.Ordinal);
            Assert.Equal("£24.50 is outstanding on 2 vouchers, £0.00 of it past its last day.", page.Html.QuerySelector(".outstanding")!.TextContent);
        }

        Assert.Single((await manager.GetAsync("/manage/vouchers?q=100%25")).Html.QuerySelectorAll("tbody th a"));
        Assert.Empty((await manager.GetAsync("/manage/vouchers?q=nobody")).Html.QuerySelectorAll("tbody th a"));
        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync("/manage/vouchers?state=nonsense&p=-3&q=%00%25%5B_")).Status);
    }

    [Fact]
    public async Task Its_page_tells_what_happened_and_what_can_be_done()
    {
        var manager = await Site.StaffAsync();
        var address = $"/manage/vouchers/{gift.Id}";

        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync("/manage/vouchers/99999")).Status);
        await manager.SubmitAsync(address, "Extend it", ("LastDay", "2035-01-31"));
        await manager.SubmitAsync(address, "Take it back", ("Reason", "Bought with a stolen card"));
        var page = await manager.GetAsync(address);

        Assert.Equal("The voucher is taken back.", page.Notice);
        Assert.Equal(
            ["Made", "Put on it", "Taken back by the cinema", "Extended a voucher", "Took a voucher back"],
            page.Html.QuerySelectorAll("tbody td:nth-child(2)").Select(td => td.TextContent));
        Assert.Empty(page.Html.QuerySelectorAll("main form"));
        var history = await manager.GetAsync("/manage/history");
        Assert.Contains("Bought with a stolen card", history.Body, StringComparison.Ordinal);
    }
}
