using System.Net;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Pages.Manage;

public sealed class SchedulePagesTests : SiteTests
{
    private const string Board = "/manage/schedule?week=2026-03-06";

    [Theory]
    [InlineData(Roles.Cashier), InlineData(Roles.Usher), InlineData(Roles.Customer)]
    public async Task Who_does_not_plan_the_programme_does_not_see_the_schedule(string role)
    {
        var staff = await Site.StaffAsync(role);
        foreach (var page in new[] { "/manage/schedule", "/manage/schedule/add", "/manage/schedule/add-many", "/manage/schedule/copy", "/manage/schedule/1" })
            Assert.StartsWith("http://localhost/account/no-access", (await staff.GetAsync(page)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_is_drawn_and_told_in_two_queries_however_full_it_is()
    {
        var office = await AnOffice.OpenAsync(Site);
        var manager = await Site.StaffAsync();
        await manager.GetAsync(Board);
        var empty = await Site.CountStatementsAsync(() => manager.GetAsync(Board));
        foreach (var time in new[] { "10:00", "12:30", "15:00", "17:30", "20:00" })
            await office.PublishAsync($"2026-03-06 {time}");
        Assert.Null((await office.HoldAsync(1)).Refusal);

        Answer page = null!;
        Assert.Equal(empty, await Site.CountStatementsAsync(async () => page = await manager.GetAsync(Board)));

        Assert.Equal(
            ["10:00 Ran, Screen 1, ends 12:00, Published, 0 of 8 sold, 1 held", "12:30 Ran, Screen 1, ends 14:30, Published, 0 of 8 sold"],
            page.Html.QuerySelectorAll(".slot").Take(2).Select(s => s.GetAttribute("aria-label")));
        Assert.Equal(5, page.Html.QuerySelectorAll(".board-list th a").Length);
    }

    [Fact]
    public async Task What_runs_after_midnight_stands_at_the_end_of_its_evening()
    {
        var office = await AnOffice.OpenAsync(Site);
        await office.PlanAsync("2026-03-06 00:30");
        var friday = (await (await Site.StaffAsync()).GetAsync(Board)).Html.QuerySelector(".board-day")!;

        Assert.Equal("Friday 6 March", friday.QuerySelector("h2")!.TextContent);
        Assert.Equal(["00:00", "01:00", "02:00"], friday.QuerySelectorAll(".board-clock").Select(c => c.TextContent).TakeLast(3));
        Assert.StartsWith("00:30 Ran", friday.QuerySelector(".slot")!.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_screening_keeps_what_was_typed()
    {
        var office = await AnOffice.OpenAsync(Site);
        await office.PlanAsync("2026-03-06 19:30");
        var manager = await Site.StaffAsync();

        var page = await manager.PostAsync("/manage/schedule/add", Fields(office, ("Form.Attributes", "QuestionAndAnswer"), ("Form.AdsMinutes", "7")));

        Assert.Equal(["Screen 1 is taken then: Ran is on there from 19:30 to 21:30."], page.Errors);
        Assert.Equal("19:30", page.Html.QuerySelector("[name='Form.Time']")!.GetAttribute("value"));
        Assert.Equal("7", page.Html.QuerySelector("[name='Form.AdsMinutes']")!.GetAttribute("value"));
        Assert.True(page.Html.QuerySelector("[value=QuestionAndAnswer]")!.HasAttribute("checked"));
        Assert.Equal($"{office.Films["Ran"]}", page.Html.QuerySelector("#Form_FilmId option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_empty_form_says_everything_that_is_missing()
    {
        await AnOffice.OpenAsync(Site);
        var page = await (await Site.StaffAsync()).PostAsync("/manage/schedule/add", ("Form.Day", ""), ("Form.Time", ""), ("Form.FilmId", ""), ("Form.AuditoriumId", ""));

        Assert.Equal(["Choose a day.", "Choose a film.", "Choose an auditorium.", "Write the time as 19:30."], page.Errors.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_ads_means_none_where_nothing_else_is_said()
    {
        var office = await AnOffice.OpenAsync(Site);
        await (await Site.StaffAsync()).PostAsync("/manage/schedule/add", Fields(office, ("Form.Attributes", "NoAds")));

        Assert.Equal(0, await Site.RunAsync((CinemaDbContext db) => db.Screenings.Select(s => s.AdsMinutes).SingleAsync()));
    }

    [Fact]
    public async Task A_time_that_happens_twice_is_asked_about_on_the_page()
    {
        var office = await AnOffice.OpenAsync(Site);
        var manager = await Site.StaffAsync();
        var asked = await manager.PostAsync("/manage/schedule/add", Fields(office, "2026-10-24", "01:30"));
        Assert.Equal(2, asked.Html.QuerySelectorAll("[name='Form.Which']").Length);

        var planned = await manager.PostAsync("/manage/schedule/add", Fields(office, "2026-10-24", "01:30", ("Form.Which", "Second")));
        Assert.Equal(HttpStatusCode.Redirect, planned.Status);
        Assert.Equal(new DateTime(2026, 10, 25, 1, 30, 0), await Site.RunAsync((CinemaDbContext db) => db.Screenings.Select(s => s.StartsAt).SingleAsync()));
    }

    [Fact]
    public async Task What_was_chosen_in_a_preview_is_looked_at_again_when_it_is_saved()
    {
        var office = await AnOffice.OpenAsync(Site);
        var manager = await Site.StaffAsync();
        (string, string)[] series =
        [
            ("Form.FilmId", $"{office.Films["Ran"]}"), ("Form.AuditoriumIds", $"{office.Screens["Screen 1"]}"), ("Form.From", "2026-03-06"),
            ("Form.Until", "2026-03-12"), ("Form.Times", "20:30"), ("Form.Weekdays", "Friday"), ("Form.Weekdays", "Saturday"),
        ];
        var preview = await manager.PostAsync("/manage/schedule/add-many", [.. series, ("save", "false")]);
        var chosen = preview.Html.QuerySelectorAll("[name=Chosen][checked]").Select(c => ("Chosen", c.GetAttribute("value")!)).ToList();
        Assert.Equal(2, chosen.Count);
        Assert.Empty(await office.ProgrammeAsync());

        await office.PlanAsync("2026-03-07 20:00", "Ikiru");
        var refused = await manager.PostAsync("/manage/schedule/add-many", [.. series, .. chosen, ("save", "true")]);
        Assert.Equal(["Nothing was saved: 1 of the chosen screenings does not fit. It says below why."], refused.Errors);
        Assert.Single(await office.ProgrammeAsync());

        var saved = await manager.PostAsync("/manage/schedule/add-many", [.. series, chosen[0], ("save", "true")]);
        Assert.Equal("/manage/schedule?week=2026-03-06&cinema=rio", saved.Location);
        Assert.Equal(["03-06 20:30 Ran, Screen 1, Draft", "03-07 20:00 Ikiru, Screen 1, Draft"], await office.ProgrammeAsync());
    }

    [Fact]
    public async Task A_week_that_cannot_be_published_whole_says_what_is_missing()
    {
        var office = await AnOffice.OpenAsync(Site, priced: false);
        await office.PlanAsync("2026-03-06 19:30");

        var page = await (await Site.StaffAsync()).PostAsync(Board);

        Assert.Equal(["Ran, Friday 6 March, 19:30, Screen 1: There are no price cards yet."], page.Errors);
    }

    [Fact]
    public async Task A_page_of_a_sold_screening_offers_only_what_is_safe_and_a_forged_post_is_refused()
    {
        var office = await AnOffice.OpenAsync(Site);
        var id = await office.PublishAsync("2026-03-06 19:30");
        await office.HoldAsync(id);
        var manager = await Site.StaffAsync();
        var page = await manager.GetAsync($"/manage/schedule/{id}?late=30");
        Assert.Null(page.Html.QuerySelector("#Form_Time"));
        Assert.Equal(["30 min"], page.Html.QuerySelectorAll("#late tbody tr td:nth-child(4)").Select(c => c.TextContent));

        var token = page.Html.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var forged = await manager.SendAsync($"/manage/schedule/{id}", [.. Fields(office, "2026-03-06", "20:00"), ("__RequestVerificationToken", token)]);

        Assert.Equal(["Seats of it are sold or held, so it stays where it is. Only what is special about it and its house seats may still change."], forged.Errors);
        var deleted = await manager.SendAsync($"/manage/schedule/{id}/state?handler=Delete", ("__RequestVerificationToken", token));
        Assert.Equal($"/manage/schedule/{id}", deleted.Location);
        Assert.Single(await office.ProgrammeAsync());
    }

    [Fact]
    public async Task Deleting_leads_back_to_its_week()
    {
        var office = await AnOffice.OpenAsync(Site);
        var id = await office.PlanAsync("2026-03-06 19:30");
        var manager = await Site.StaffAsync();
        var token = (await manager.GetAsync($"/manage/schedule/{id}")).Html.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var deleted = await manager.SendAsync($"/manage/schedule/{id}/state?handler=Delete", ("__RequestVerificationToken", token));

        Assert.Equal("/manage/schedule?week=2026-03-06", deleted.Location);
        Assert.Equal("The screening is deleted.", (await manager.GetAsync(deleted.Location!)).Notice);
    }

    private static (string, string)[] Fields(AnOffice office, params (string, string)[] more) => Fields(office, "2026-03-06", "19:30", more);

    private static (string, string)[] Fields(AnOffice office, string day, string time, params (string, string)[] more) =>
    [
        ("Form.FilmId", $"{office.Films["Ran"]}"), ("Form.AuditoriumId", $"{office.Screens["Screen 1"]}"), ("Form.Day", day), ("Form.Time", time), .. more,
    ];
}
