using System.Net;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Pages.Door;

public sealed class DoorPagesTests : SiteTests
{
    private ACinema cinema = null!;
    private string code = "";

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(Site);
        code = await Site.SellOneAsync(cinema, "A1 Student");
        Site.WaitUntil("19:00");
    }

    [Fact]
    public async Task A_scan_is_answered_on_the_next_page_and_the_field_waits_for_the_next()
    {
        var usher = await Site.StaffAsync(Roles.Usher);
        var first = await ScanAsync(usher, "/door", $"HTTP://LOCALHOST:5080/T/{code}");
        Assert.Equal("Admitted|At 19:00:00.|A1|Ask to see: With a student card", Told(first));
        Assert.True(first.Html.GetElementById("Code")!.HasAttribute("autofocus"));

        Site.WaitUntil("19:05");
        Assert.Equal("Already in|Let in at 19:00 by Usher Desk.|A1", Told(await ScanAsync(usher, "/door", code.ToLowerInvariant())));
        Assert.Equal("Unknown code|This is no ticket of this house. Look the name up in the list.", Told(await ScanAsync(usher, "/door", "hello")));
        Assert.Equal(["Unknown code", "Already in", "Admitted"], (await usher.GetAsync("/door")).Html.QuerySelectorAll(".door-last .state").Select(s => s.TextContent.Trim()));
    }

    [Fact]
    public async Task The_door_of_a_screening_knows_tickets_of_others_and_counts_its_own()
    {
        var other = await ACinema.With(screening: "Ikiru", at: "20:00").InAsync(Site);
        var usher = await Site.StaffAsync(Roles.Usher);

        var wrong = await ScanAsync(usher, $"/door/{other.ScreeningId}", code);
        Assert.Equal("Wrong screening|It is for Ran, Screen 1, 19:30.|A1", Told(wrong));
        Assert.Equal("Ikiru", wrong.Heading);
        var right = await ScanAsync(usher, $"/door/{cinema.ScreeningId}", code);
        Assert.Equal("1 of 1 are in", right.Html.QuerySelector(".door-count .visually-hidden")!.TextContent);
        Assert.Equal(["1 of 1 are in", "0 of 0 are in"], (await usher.GetAsync("/door")).Html.QuerySelectorAll(".door-screenings .door-count .visually-hidden").Select(c => c.TextContent));
        Assert.Equal(HttpStatusCode.NotFound, (await usher.GetAsync("/door/999")).Status);
    }

    [Fact]
    public async Task The_form_of_a_page_gone_back_to_admits_nobody_twice()
    {
        var usher = await Site.StaffAsync(Roles.Usher);
        var page = await usher.GetAsync("/door");
        var first = await usher.SubmitAsync(page, "/door", "Let in", ("Code", code));
        var again = await usher.SubmitAsync(page, "/door", "Let in", ("Code", code));
        Assert.Equal(first.Location, again.Location);

        var other = await Site.SellOneAsync(cinema, "C1");
        Assert.Equal("Admitted|At 19:00:00.|C1", Told(await FollowAsync(usher, await usher.SubmitAsync(page, "/door", "Let in", ("Code", other)))));
    }

    [Fact]
    public async Task Undo_stands_under_the_answer_for_a_minute()
    {
        var usher = await Site.StaffAsync(Roles.Usher);
        var admitted = await usher.SubmitAsync("/door", "Let in", ("Code", code));
        var undone = await FollowAsync(usher, await usher.SubmitAsync(admitted.Location!, "Undo, until 19:01:00"));
        Assert.Equal("Taken back|The ticket is valid again.|A1", Told(undone));
        Assert.Equal("Active", await Site.StandsAsync(code));

        admitted = await usher.SubmitAsync("/door", "Let in", ("Code", code));
        Site.WaitUntil("19:02");
        Assert.DoesNotContain("Undo", (await usher.GetAsync(admitted.Location!)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_half_an_hour_an_usher_sends_for_a_manager_who_lets_them_in()
    {
        Site.WaitUntil("20:10");
        var (usher, manager) = (await Site.StaffAsync(Roles.Usher), await Site.StaffAsync(Roles.Manager));

        var late = await ScanAsync(usher, "/door", code);
        Assert.Equal("Too late|It began at 19:30. A manager can still let them in.|A1", Told(late));
        Assert.DoesNotContain("Let them in late", late.Body, StringComparison.Ordinal);
        Assert.Equal("Too late", Told(await FollowAsync(usher, await usher.SubmitAsync("/door", "Let in", ("Code", code), ("late", "true")))).Split('|')[0]);

        var tooLate = await manager.SubmitAsync("/door", "Let in", ("Code", code));
        Assert.Equal("Admitted", Told(await FollowAsync(manager, await manager.SubmitAsync(tooLate.Location!, "Let them in late"))).Split('|')[0]);
        Assert.Equal(["Let somebody in late by manager@staff.example: Ran, A1"], await Site.DoorHistoryAsync());
    }

    [Fact]
    public async Task Opening_the_link_of_a_ticket_admits_nobody_and_tells_nobody_whose_it_is()
    {
        var moviegoer = await new Browser(Site.Visitor()).GetAsync($"/T/{code}");
        Assert.Equal("Valid. Row A, seat 1, Student", moviegoer.Notice);
        Assert.DoesNotContain("Anna", moviegoer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Let them in", moviegoer.Body, StringComparison.Ordinal);

        var usher = await Site.StaffAsync(Roles.Usher);
        Assert.Equal("Valid||A1|Ask to see: With a student card", Told(await usher.GetAsync($"/T/{code}")));
        Assert.Equal("Active", await Site.StandsAsync(code));

        Assert.Equal("Admitted", Told(await FollowAsync(usher, await usher.SubmitAsync($"/T/{code}", "Let them in"))).Split('|')[0]);
        Assert.Equal("Already in|Let in at 19:00 by Usher Desk.|A1", Told(await usher.GetAsync($"/T/{code}")));
        Assert.Equal("Already used. Row A, seat 1, Student", (await new Browser(Site.Visitor()).GetAsync($"/T/{code}")).Notice);
    }

    [Fact]
    public async Task The_list_finds_by_name_and_lets_in()
    {
        var usher = await Site.StaffAsync(Roles.Usher);
        var list = $"/door/{cinema.ScreeningId}/list";

        Assert.Equal(["Anna Blume"], Names(await usher.GetAsync(list + "?q=blu")));
        Assert.Empty(Names(await usher.GetAsync(list + "?q=annabella")));
        var ticket = await Site.RunAsync((CinemaDbContext db) => db.Tickets.Select(t => t.Id).SingleAsync());
        var admitted = await FollowAsync(usher, await usher.SubmitAsync(list, "Let in", ("TicketId", $"{ticket}")));
        Assert.Equal("Admitted|At 19:00:00.|A1|Ask to see: With a student card", Told(admitted));
        Assert.Equal("In 19:00", admitted.Html.QuerySelector(".door-list .state")!.TextContent.Trim());
    }

    [Fact]
    public async Task What_an_usher_did_stands_in_the_story_of_the_booking()
    {
        var scan = await Site.ScanAsync(code);
        await Site.UndoAsync(scan.ScanId);
        await Site.ScanAsync(code);
        await Site.ScanAsync(code);
        var reference = await Site.RunAsync((CinemaDbContext db) => db.Bookings.Select(b => b.Reference).SingleAsync());

        var story = (await (await Site.StaffAsync()).GetAsync($"/manage/bookings/{reference}")).Html.QuerySelectorAll("#story + .table-frame tbody tr");
        Assert.Equal(
            ["Let in with the ticket for A1|Usher Desk", "Taken back: let in with the ticket for A1|usher@staff.example", "Let in with the ticket for A1|Usher Desk", "Not let in with the ticket for A1|Usher Desk"],
            story.Select(row => $"{row.Children[1].TextContent}|{row.Children[2].TextContent}").Where(row => row.Contains("A1", StringComparison.Ordinal)).ToList());
    }

    [Fact]
    public async Task Who_works_at_the_door_finds_the_way_there()
    {
        Assert.NotNull((await (await Site.StaffAsync(Roles.Usher)).GetAsync("/account")).Html.QuerySelector(".work a[href='/door']"));
        Assert.Null((await (await Site.StaffAsync(Roles.Customer)).GetAsync("/account")).Html.QuerySelector(".work"));
    }

    private static async Task<Answer> ScanAsync(Browser usher, string door, string scanned) =>
        await FollowAsync(usher, await usher.SubmitAsync(door, "Let in", ("Code", scanned)));

    private static Task<Answer> FollowAsync(Browser usher, Answer answer) => usher.GetAsync(answer.Location!);

    /// <summary>Word, why, seat and what is to be shown, as far as they are there.</summary>
    private static string Told(Answer page)
    {
        string? Text(string selector) => page.Html.QuerySelector($".door-answer {selector}")?.TextContent.Trim();
        return string.Join('|', new[] { Text(".door-word"), Text(".door-because") ?? "", Text(".door-seat [aria-hidden]"), Text(".door-note") }.OfType<string>());
    }

    private static IEnumerable<string> Names(Answer page) => page.Html.QuerySelectorAll(".door-list strong").Select(n => n.TextContent);
}
