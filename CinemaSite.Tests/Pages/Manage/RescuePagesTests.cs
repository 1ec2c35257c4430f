using System.Net;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Tests.BoxOffice;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Pages.Manage;

public sealed class RescuePagesTests : SiteTests
{
    [Fact]
    public async Task A_plan_is_shown_then_carried_out_and_then_its_answers_are_followed()
    {
        var rescue = await ARescue.InAsync(Site);
        await rescue.BuyAsync("Anna", "A1", "A2");
        await rescue.BuyAsync("Ben", "B1", "B2", "B3");
        await rescue.BuyAtTillAsync("A5");
        var manager = await Site.StaffAsync();
        var path = $"/manage/schedule/{rescue.ScreeningId}/rescue";
        Assert.Contains($"href=\"{path}\"", (await manager.GetAsync($"/manage/schedule/{rescue.ScreeningId}")).Body, StringComparison.Ordinal);

        Assert.Equal(["Choose what is to happen.", "Tell the customers why."], (await manager.SubmitAsync(path, "Show what it does", ("carryOut", "false"))).Errors);
        var preview = await manager.SubmitAsync(path, "Show what it does", ("carryOut", "false"), ("Form.What", "Move"), ("Form.SeatPlanId", $"{rescue.OtherPlan}"), ("Form.Reason", "Flood"));
        Assert.Equal(["2", "4", "£25.50", "£51.00"], preview.Html.QuerySelectorAll("#preview .figures dd").Select(d => d.TextContent).OrderBy(d => d.Length).ThenBy(d => d, StringComparer.Ordinal));
        Assert.Equal(3, preview.Html.QuerySelectorAll("#preview tbody tr").Length);
        Assert.False(await Site.RunAsync((CinemaDbContext db) => db.ScreeningRescues.AnyAsync()));

        var done = await manager.SubmitAsync(preview, path, "Move it and write to 2 customers", ("carryOut", "true"));
        Assert.Equal(path, done.Location);
        await rescue.MailsAsync();
        var progress = await manager.GetAsync(path);
        Assert.Equal("It is done. 3 bookings are asked what they want.", progress.Notice);
        Assert.Equal("3", progress.Html.QuerySelector(".figures dd")!.TextContent);
        Assert.Equal(2, progress.Html.QuerySelectorAll("tbody td:nth-child(6)").Count(c => c.TextContent.Contains("Sent", StringComparison.Ordinal)));
        Assert.Equal(3, progress.Html.QuerySelectorAll("tbody a[href$='/choice']").Length);
    }

    [Fact]
    public async Task A_plan_that_things_have_overtaken_is_shown_anew()
    {
        var rescue = await ARescue.InAsync(Site);
        await rescue.BuyAsync("Anna", "A1", "A2");
        var manager = await Site.StaffAsync();
        var path = $"/manage/schedule/{rescue.ScreeningId}/rescue";
        var preview = await manager.SubmitAsync(path, "Show what it does", ("carryOut", "false"), ("Form.What", "Cancel"), ("Form.Reason", "Flood"));
        await rescue.BuyAsync("Ben", "B1");

        var again = await manager.SubmitAsync(preview, path, "Cancel it and write to 1 customer", ("carryOut", "true"));
        Assert.Equal(["Seats were sold or given back meanwhile, so this is another plan than the one you saw. Please look at it again."], again.Errors);

        Assert.Equal(path, (await manager.SubmitAsync(again, path, "Cancel it and write to 2 customers", ("carryOut", "true"))).Location);
    }

    [Fact]
    public async Task At_the_counter_a_cashier_answers_for_the_customer()
    {
        var rescue = await ARescue.InAsync(Site);
        var anna = await rescue.BuyAsync("Anna", "A1");
        await rescue.RescueAsync(RescueWish.Cancellation);
        var cashier = await Site.StaffAsync(Roles.Cashier);
        var path = $"/manage/bookings/{(await Site.BookingAsync(anna)).Reference}/choice";

        await cashier.SubmitAsync(path, "Answer for the customer", ("answer", "Refund"));

        var choice = await rescue.ChoiceAsync(anna);
        Assert.Equal((ChoiceState.Refund, "cashier@staff.example"), (choice.State, choice.AnsweredBy));
        Assert.Contains("Your money is on its way back to you: £12.75.", (await cashier.GetAsync(path)).Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await cashier.GetAsync(path.Replace("/choice", "", StringComparison.Ordinal))).Status);
        Assert.StartsWith("http://localhost/account/no-access", (await cashier.GetAsync($"/manage/schedule/{rescue.ScreeningId}/rescue")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_never_asked_has_no_such_page()
    {
        var rescue = await ARescue.InAsync(Site);
        var anna = await rescue.BuyAsync("Anna", "A1");
        var manager = await Site.StaffAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"/manage/bookings/{(await Site.BookingAsync(anna)).Reference}/choice")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync("/manage/schedule/999/rescue")).Status);
    }
}
