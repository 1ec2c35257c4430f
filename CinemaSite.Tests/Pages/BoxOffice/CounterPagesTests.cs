using System.Net;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Pages.BoxOffice;

public sealed class CounterPagesTests : SiteTests
{
    private ACinema cinema = null!;
    private ATill till = null!;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(Site);
        till = await ATill.OpenAsync(Site, cinema);
    }

    [Fact]
    public async Task One_booking_that_fits_opens_at_once_and_several_are_listed()
    {
        var first = await Site.BuyOnlineAsync(cinema, "Anna", "A1");
        var second = await Site.BuyOnlineAsync(cinema, "Ben", "B1");
        var cashier = await Site.StaffAsync(Roles.Cashier);

        Assert.Equal("/boxoffice/collect/" + first, (await cashier.GetAsync("/boxoffice/collect?q=" + first.ToLowerInvariant())).Location);
        var listed = await cashier.GetAsync("/boxoffice/collect?q=blume");
        Assert.Equal(new[] { first, second }.Order(), listed.Html.QuerySelectorAll(".collect-reference").Select(e => e.TextContent).Order());
        Assert.Empty((await cashier.GetAsync("/boxoffice/collect?q=nobody")).Html.QuerySelectorAll(".collect-line"));
    }

    [Fact]
    public async Task Seats_kept_for_a_caller_lead_to_where_they_are_paid_for()
    {
        var reference = await till.KeepAsync("Cleo", "C1");
        var cashier = await Site.StaffAsync(Roles.Cashier);
        var found = await cashier.GetAsync("/boxoffice/collect/" + reference);

        Assert.Equal("/boxoffice/sales/" + reference, found.Html.QuerySelector("main .actions a")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, (await cashier.GetAsync($"/boxoffice/collect/{reference}/print")).Status);
    }

    [Fact]
    public async Task A_cashier_reads_the_reports_of_their_own_tills_and_a_manager_all()
    {
        var others = await ATill.OpenAsync(Site, cinema, Roles.Admin);
        var sold = (await Site.SellVoucherAsync(others, 2500)).VoucherId;
        var (cashier, manager) = (await Site.StaffAsync(Roles.Cashier), await Site.StaffAsync(Roles.Manager));

        Assert.Equal("X report", (await cashier.GetAsync($"/boxoffice/reports/{till.Id}")).Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await cashier.GetAsync($"/boxoffice/reports/{others.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await cashier.GetAsync($"/boxoffice/vouchers/{sold}")).Status);
        Assert.Single((await cashier.GetAsync("/boxoffice/reports")).Html.QuerySelectorAll("tbody tr"));
        Assert.Equal("X report", (await manager.GetAsync($"/boxoffice/reports/{others.Id}")).Heading);
    }

    [Fact]
    public async Task A_voucher_page_that_is_sent_twice_sells_one_voucher()
    {
        var cashier = await Site.StaffAsync(Roles.Cashier);
        var page = await cashier.GetAsync("/boxoffice/vouchers");
        var first = await cashier.SubmitAsync(page, "/boxoffice/vouchers", "Sell the voucher", ("Value", "25"), ("Cash", "30"));
        var second = await cashier.SubmitAsync(page, "/boxoffice/vouchers", "Sell the voucher", ("Value", "25"), ("Cash", "30"));

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await Site.RunAsync((CinemaDbContext db) => db.Vouchers.CountAsync()));
        Assert.Equal("£5.00", (await cashier.GetAsync(first.Location!)).Html.QuerySelector(".till-change")!.LastChild!.TextContent.Trim());
    }
}
