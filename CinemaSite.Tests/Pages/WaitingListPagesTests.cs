using System.Net;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;
using CinemaSite.Tests.WaitingList;
using CinemaSite.WaitingList;
using Microsoft.EntityFrameworkCore;
using static CinemaSite.Tests.Pages.WaitingListSteps;

namespace CinemaSite.Tests.Pages;

/// <summary>From the words "sold out" to a place in line that is seen.</summary>
public sealed class WaitingListPagesTests : SiteTests
{
    [Fact]
    public async Task A_sold_out_screening_says_that_there_is_a_list_and_leads_to_it()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        var visitor = Stranger();

        var time = (await visitor.GetAsync("/")).Html.QuerySelector("a.screening-time")!;
        Assert.Equal($"/screenings/{list.Cinema.ScreeningId}/waiting-list", time.GetAttribute("href"));
        Assert.Contains("Sold out – join the list", time.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await visitor.GetAsync(Seats(list))).Html.QuerySelector($"main a[href='{JoinPath(list)}']"));

        Site.Wait(minutes: 6.5 * 60);
        Assert.Contains("Sold out", (await visitor.GetAsync("/?day=2026-03-02")).Html.QuerySelector(".screening-state")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The waiting list of this screening is closed.", Text(await visitor.GetAsync(JoinPath(list))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_too_little_is_left_for_a_party_seat_us_offers_the_list()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        await list.FreeAsync("A1");
        var page = await Stranger().GetAsync($"{Seats(list)}?party=3");

        Assert.NotNull(page.Html.QuerySelector($".seat-us a[href='{JoinPath(list)}?party=3']"));
        Assert.Equal("3", (await Stranger().GetAsync($"{JoinPath(list)}?party=3")).Html.QuerySelector("option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Whether_an_address_is_on_the_list_is_told_to_its_mailbox_alone()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        List<string> answers = [];
        foreach (var _ in new[] { "new", "known" })
        {
            var visitor = Stranger();
            var answer = await JoinAsync(visitor, list, "Ann", people: "2");
            answers.Add(answer.Location + Text(await visitor.GetAsync(answer.Location!)) + (await visitor.GetAsync(JoinPath(list))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/waiting-list/1")).Status);
        }

        Assert.Single(answers.Distinct());
        Assert.StartsWith($"{JoinPath(list)}/joined", answers[0], StringComparison.Ordinal);
        Assert.Contains("We have written to ann@example.org. The link in that mail shows your place on the list", answers[0], StringComparison.Ordinal);
        Assert.Contains("We have written to you.", Text(await Stranger().GetAsync($"{JoinPath(list)}/joined")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_of_the_mail_shows_place_and_reason_in_any_browser_and_nothing_else_does()
    {
        var list = await AWaitingList.InAsync(Site, "____ ____", "____ ____");
        await list.JoinAsync("Ann", 1);
        await list.JoinAsync("Ben", 4);
        var clara = Stranger();
        await JoinAsync(clara, list, "Clara", people: "3");
        var link = LinkTo(Site, 3);

        Assert.Contains("You are third in line; 2 parties before you.", Text(await clara.GetAsync(link)), StringComparison.Ordinal);
        await list.FreeAndOfferAsync("A1", "B1", "B8");

        Assert.Contains("You are second in line; 1 party before you.", Text(await Stranger().GetAsync(link)), StringComparison.Ordinal);
        Assert.Contains("2 seats came free in different rows; you asked for 3 together.", Text(await Stranger().GetAsync(link)), StringComparison.Ordinal);
        Assert.DoesNotContain("clara", Text(await Stranger().GetAsync(link)), StringComparison.OrdinalIgnoreCase);
        foreach (var path in new[] { "/waiting-list/3", "/waiting-list/1", "/waiting-list/-1", $"/waiting-list/{TicketCode.New()}", link[..^4] + "AAAA" })
            Assert.Equal(HttpStatusCode.NotFound, (await Stranger().GetAsync(path)).Status);
    }

    [Fact]
    public async Task The_form_says_what_is_missing_and_keeps_what_was_typed()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        var page = await Stranger().SubmitAsync(JoinPath(list), "Join the waiting list", ("Form.Email", "nobody"), ("Form.People", "5"));

        Assert.Equal(["Tell us your name.", "Write the e-mail address like name@example.org"], page.Errors);
        Assert.Equal(("nobody", "5"), (page.Html.QuerySelector("#Form_Email")!.GetAttribute("value"), page.Html.QuerySelector("#Form_People option[selected]")!.GetAttribute("value")));

        await list.FreeAsync("A1", "A2");
        var fits = await JoinAsync(Stranger(), list, "Ann", people: "2");
        Assert.Equal(["There are seats for your party at this moment, so there is no need to wait."], fits.Errors);
        Assert.NotNull(fits.Html.QuerySelector($"main a[href^='{Seats(list)}']"));
    }

    [Fact]
    public async Task Staff_see_who_waits_and_why_and_an_account_what_it_waits_for()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        var clara = await Site.StaffAsync(Roles.Customer);
        var prefilled = await clara.SubmitAsync(JoinPath(list), "Join the waiting list", ("Form.People", "3"));
        Assert.Equal("/waiting-list/1", prefilled.Location);
        Assert.Equal("/waiting-list/1", (await clara.GetAsync(JoinPath(list))).Location);
        Assert.Equal(HttpStatusCode.OK, (await clara.GetAsync("/waiting-list/1")).Status);
        await list.JoinAsync("Ben", 2);
        await list.FreeAndOfferAsync("A1", "A2");

        var desk = await (await Site.StaffAsync(Roles.Manager)).GetAsync($"/manage/schedule/{list.Cinema.ScreeningId}");
        Assert.Equal(
            ["Customer Desk customer@staff.example 3 people together 2 March 2026, 12:00 Waiting 2 seats came free; you asked for 3.", "Ben ben@example.org 2 people together 2 March 2026, 12:00 Seats offered, held until Monday 2 March, 13:52"],
            desk.Html.QuerySelectorAll("#waiting-list tbody tr").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("Deskcustomer", "Desk customer", StringComparison.Ordinal).Replace("Benben", "Ben ben", StringComparison.Ordinal)));
        Assert.NotNull((await clara.GetAsync("/account")).Html.QuerySelector("main a[href='/waiting-list/1']"));
    }

    [Fact]
    public async Task Joining_is_limited_per_address()
    {
        Site.With("RateLimits:waiting-list", "2");
        var list = await AWaitingList.InAsync(Site, "________");
        var statuses = new List<HttpStatusCode>();
        foreach (var who in new[] { "Ann", "Ben", "Cem" })
            statuses.Add((await JoinAsync(Stranger(), list, who, people: "2")).Status);

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.TooManyRequests], statuses);
        Assert.Equal(2, await Site.RunAsync((CinemaDbContext db) => db.WaitingEntries.CountAsync(e => e.State == WaitingState.Waiting)));
    }

    private Browser Stranger() => new(Site.Visitor());
}
