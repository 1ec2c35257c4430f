using System.Net;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;
using CinemaSite.Tests.Programme;
using CinemaSite.Tests.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Pages.Manage;

public sealed class AuditoriumPagesTests : SiteTests
{
    private ACinema cinema = null!;
    private Browser manager = null!;
    private string room = "";

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With(screening: "Ran", at: "19:30", seats: ["____", "ss_H"]).InAsync(Site);
        manager = await Site.StaffAsync();
        room = $"/manage/auditoriums/{await Site.AuditoriumAsync()}";
    }

    [Fact]
    public async Task The_list_says_what_each_auditorium_has()
    {
        var page = await manager.GetAsync("/manage/auditoriums");

        Assert.Equal(["Screen 1", "8", "15 min", "", "0: Broken seats of Screen 1", "Version 1: Seat plan of Screen 1"], page.Html.QuerySelectorAll("tbody tr > *").Select(c => c.TextContent.Trim()));
    }

    [Fact]
    public async Task An_error_in_the_text_is_told_with_line_and_column_and_the_text_is_kept()
    {
        var page = await manager.PostAsync(room + "/seats?handler=Preview", ("Form.Text", "A: oooo\nB: oo?o"));

        Assert.Equal(["Line 2, column 6: ? is no mark of a seat: o is a seat, . a gap, (oo) a sofa, [wc] a wheelchair space with its companion."], page.Errors);
        Assert.Equal("A: oooo\nB: oo?o", page.Html.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Null(page.Html.QuerySelector(".seat-drawing"));
    }

    [Fact]
    public async Task A_preview_draws_the_room_and_counts_its_seats_and_saves_nothing()
    {
        var page = await manager.PostAsync(room + "/seats?handler=Preview", ("Form.Text", "category P = Premium\nA: oo.PP\n-\nB: (oo)[wc]"));

        Assert.Equal(
            ["Seat Standard 2", "Seat Premium 2", "Wheelchair space Standard 1", "Companion seat Standard 1", "Sofa Standard 2"],
            page.Html.QuerySelectorAll(".seat-counts tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.Trim()))));
        Assert.Equal(["seat", "seat", "seat", "seat", "sofa"], page.Html.QuerySelectorAll(".seat-counts th .seat-legend > span").Select(s => s.ClassList[0]));
        Assert.Equal(3, page.Html.QuerySelectorAll(".seat-drawing .seat-row").Length);
        Assert.Equal(1, await Site.RunAsync((CinemaDbContext db) => db.SeatPlans.CountAsync()));
    }

    [Fact]
    public async Task Saving_makes_version_2_and_each_version_can_be_looked_at()
    {
        var saved = await manager.PostAsync(room + "/seats?handler=Save", ("Form.Text", "A: oo.oo"));

        Assert.Equal(room + "/seats", saved.Location);
        Assert.Equal("A: oo.oo\n", await Site.PlanAsync(2));
        Assert.Equal("A: oo.oo\n", (await manager.GetAsync(room + "/seats/2")).Html.QuerySelector("pre")!.TextContent);
        Assert.Equal("A: oooo\nB: (SS)oo\n", (await manager.GetAsync(room + "/seats/1")).Html.QuerySelector("pre")!.TextContent.Replace("category S = Sofa\n", ""));
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(room + "/seats/3")).Status);
    }

    [Fact]
    public async Task Whoever_loses_the_race_for_a_version_is_told_and_keeps_the_text()
    {
        await Site.SavePlanAsync("A: o", after: 1);

        var page = await manager.SendWithTokenAsync(room + "/seats?handler=Save", ("Form.Text", "A: ooo"), ("Form.After", "1"));

        Assert.StartsWith("Somebody has saved version 2 meanwhile.", page.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal("A: ooo", page.Html.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Contains(page.Html.QuerySelectorAll("button"), b => b.TextContent == "Save as version 3");
    }

    [Fact]
    public async Task A_Vista_layout_fills_the_text()
    {
        var page = await manager.UploadAsync(room + "/seats", room + "/seats?handler=Upload", "file", "bhd.json", Files.Bhd);

        Assert.Contains("category C = Couple", page.Html.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("156 seats, 13 rows", page.Html.QuerySelector(".seat-counts caption")!.TextContent);
        Assert.Equal(["This file is no Vista seat layout that can be read."], (await manager.UploadAsync(room + "/seats", room + "/seats?handler=Upload", "file", "x.json", "{}")).Errors);
    }

    [Fact]
    public async Task A_screening_is_put_on_the_newest_seats_from_the_page()
    {
        await Site.SavePlanAsync("A: ooooo\nB: (oo)oo", after: 1);
        var page = await manager.GetAsync(room + "/screenings");
        Assert.Contains("Put every unsold one on version 2", page.Body, StringComparison.Ordinal);

        await manager.PostAsync(room + "/screenings", ("screening", $"{cinema.ScreeningId}"));

        Assert.Equal(9, (await cinema.MapAsync()).Seats.Count);
        Assert.Contains("Put on the newest seats: 1. Left on theirs: 0.", (await manager.GetAsync(room + "/screenings")).Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seat_is_kept_back_and_put_on_sale_from_the_page()
    {
        var seats = $"/manage/schedule/{cinema.ScreeningId}/seats";
        var bad = await manager.PostAsync(seats, ("Form.SeatIds", $"{cinema.Seat("A1")}"), ("Form.As", "Reserved"), ("Form.Reason", ""));
        Assert.Equal(["Say why in 1 to 100 characters."], bad.Errors);
        Assert.NotNull(bad.Html.QuerySelector($"input[value='{cinema.Seat("A1")}'][checked]"));

        await manager.PostAsync(seats, ("Form.SeatIds", $"{cinema.Seat("A1")}"), ("Form.As", "Reserved"), ("Form.Reason", "A critic"), ("Form.ReleaseMinutes", "30"));
        var page = await manager.GetAsync(seats);
        Assert.Equal(["A1", "Reserved", "A critic", "Monday 2 March, 19:00"], page.Html.QuerySelectorAll("tbody tr:first-child > *").Select(c => c.TextContent.Trim()));
        Assert.Equal("Row A seat 1, Reserved, A critic", page.Html.QuerySelector($"input[value='{cinema.Seat("A1")}'] + span")!.TextContent);

        await manager.PostAsync(seats + "?handler=Release", ("Form.SeatIds", $"{cinema.Seat("A1")}"));
        Assert.Equal(SeatState.Free, await cinema.StateOfAsync("A1"));
    }

    [Fact]
    public async Task A_sold_seat_cannot_be_kept_back_and_is_named()
    {
        await cinema.HoldAsync("Anna", "A1", "A2");

        var page = await manager.PostAsync($"/manage/schedule/{cinema.ScreeningId}/seats", ("Form.SeatIds", $"{cinema.Seat("A1")}"), ("Form.As", "House"), ("Form.Reason", "Owner"));

        Assert.Equal(["Seat A1 is held or sold. It stays with whoever has it."], page.Errors);
    }

    [Fact]
    public async Task A_broken_seat_that_somebody_has_is_marked_only_when_asked_again()
    {
        await cinema.HoldAsync("Anna", "A1", "A2");
        (string, string)[] form = [("Form.SeatIds", $"{cinema.Seat("A1")}"), ("Form.Reason", "A spring")];

        var first = await manager.PostAsync(room + "/broken", form);
        Assert.Equal(["Seat A1 is held or sold. It stays with whoever has it."], first.Errors);
        Assert.Contains("A1: Ran, Monday 2 March, 19:30", first.Body, StringComparison.Ordinal);

        await manager.PostAsync(room + "/broken", [.. form, ("Form.EvenIfInUse", "true")]);
        Assert.Equal(["A1", "A spring"], (await manager.GetAsync(room + "/broken")).Html.QuerySelectorAll("tbody tr > *").Take(2).Select(c => c.TextContent.Trim()));
    }

    [Fact]
    public async Task A_cinema_is_changed_and_amounts_are_read_as_typed()
    {
        var page = $"/manage/auditoriums/cinema/{await Site.CinemaAsync()}";
        (string, string)[] form =
        [
            ("Form.Name", "The Ritz"), ("Form.Address", "1 High Street"), ("Form.TimeZoneId", "Europe/London"), ("Form.Currency", "gbp"),
            ("Form.TaxRateBasisPoints", "10,5"), ("Form.OnlineFee", "0.50"), ("Form.SaleClosesMinutesBefore", "-30"), ("Form.FilmWeekStartsOn", "Thursday"),
        ];

        Assert.Equal(["The online fee is between 0 and 100."], (await manager.PostAsync(page, [.. form.Where(f => f.Item1 != "Form.OnlineFee"), ("Form.OnlineFee", "x")])).Errors);
        Assert.Equal("/es/manage/auditoriums", (await manager.PostAsync("/es" + page, form)).Location);

        var changed = await Site.RunAsync((CinemaDbContext db) => db.Cinemas.SingleAsync());
        Assert.Equal(("The Ritz", 1050, 50, -30, DayOfWeek.Thursday), (changed.Name, changed.TaxRateBasisPoints, changed.OnlineFee, changed.SaleClosesMinutesBefore, changed.FilmWeekStartsOn));
    }

    [Fact]
    public async Task An_auditorium_is_added_renamed_and_kept_because_films_were_shown()
    {
        var added = await manager.PostAsync($"/manage/auditoriums/cinema/{await Site.CinemaAsync()}/add", ("Form.Name", "Attic"), ("Form.CleaningMinutes", "10"), ("Form.Features", "Hearing loop, Dolby Atmos"));
        Assert.EndsWith("/seats", added.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync(added.Location!)).Status);

        Assert.Equal(["Films were scheduled in Screen 1, so it stays. Give it another name instead."], (await manager.PostAsync(room + "?handler=Delete")).Errors);
        await manager.PostAsync(room, ("Form.Name", "The Pit"), ("Form.CleaningMinutes", "10"));
        Assert.Equal(["Attic", "The Pit"], await Site.RunAsync((CinemaDbContext db) => db.Auditoriums.Select(a => a.Name).Order().ToListAsync()));
    }

    [Theory, InlineData("/manage/auditoriums/999"), InlineData("/manage/auditoriums/999/seats"), InlineData("/manage/auditoriums/999/broken"), InlineData("/manage/schedule/999/seats")]
    public async Task What_is_not_there_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(address)).Status);

    [Fact]
    public async Task A_cashier_keeps_no_seats_back() =>
        Assert.Contains("/account/no-access", (await (await Site.StaffAsync(Roles.Cashier)).GetAsync($"/manage/schedule/{cinema.ScreeningId}/seats")).Location, StringComparison.Ordinal);
}
