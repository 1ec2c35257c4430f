using System.Net;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Pages.BoxOffice;

public sealed class ClosingPagesTests : SiteTests
{
    private ATill till = null!;

    public override async ValueTask InitializeAsync() => till = await ATill.OpenAsync(Site, await ACinema.With().InAsync(Site));

    [Fact]
    public async Task A_difference_is_said_before_it_is_written_down()
    {
        var cashier = await Site.StaffAsync(Roles.Cashier);
        Assert.Equal(
            ["£100.00 should be in the drawer: £1.00 is missing. Count again, or write a note about it."],
            (await cashier.PostAsync("/boxoffice/close", ("Counted", "99"))).Errors);

        var closed = await cashier.PostAsync("/boxoffice/close", ("Counted", "99"), ("Note", "A coin rolled away"));

        Assert.Equal($"/boxoffice/closed/{till.Id}", closed.Location);
        Assert.Equal("-£1.00", (await cashier.GetAsync(closed.Location!)).Html.QuerySelector(".is-off dd")!.TextContent);
        Assert.Equal("/boxoffice/open", (await cashier.GetAsync("/boxoffice")).Location);
    }

    [Fact]
    public async Task A_manager_closes_a_till_that_its_cashier_forgot()
    {
        var manager = await Site.StaffAsync(Roles.Manager);
        Assert.Contains("cashier@staff.example", (await manager.GetAsync("/boxoffice/tills")).Body, StringComparison.Ordinal);

        Assert.Equal($"/boxoffice/closed/{till.Id}", (await manager.PostAsync($"/boxoffice/tills/{till.Id}/close", ("Counted", "100"))).Location);

        Assert.NotNull((await till.SessionAsync()).ClosedAt);
        Assert.Equal($"/boxoffice/closed/{till.Id}", (await manager.GetAsync($"/boxoffice/tills/{till.Id}/close")).Location);
    }

    [Fact]
    public async Task A_cashier_neither_sees_nor_closes_the_till_of_another()
    {
        var manager = await ATill.OpenAsync(Site, await ACinema.With().InAsync(Site), Roles.Manager);
        var cashier = await Site.StaffAsync(Roles.Cashier);
        Assert.Contains("/account/no-access", (await cashier.GetAsync($"/boxoffice/tills/{manager.Id}/close")).Location, StringComparison.Ordinal);

        await manager.CloseAsync(10_000);

        Assert.Equal(HttpStatusCode.NotFound, (await cashier.GetAsync($"/boxoffice/closed/{manager.Id}")).Status);
    }
}
