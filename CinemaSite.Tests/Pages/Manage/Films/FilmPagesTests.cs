using System.Net;
using CinemaSite.Data;
using CinemaSite.Tests.Catalog;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Pages.Manage.Films;

public sealed class FilmPagesTests : SiteTests
{
    [Fact]
    public async Task A_film_is_added_and_stands_in_the_list_and_on_its_page()
    {
        var manager = await Site.StaffAsync();
        var answer = await manager.SubmitAsync(
            "/manage/films/add", "Add the film", ("Film.Title", "Ran"), ("Film.Year", "1985"), ("Film.RuntimeMinutes", "162"), ("Film.Certificate", "TwelveA"),
            ("Film.Genres", (string[])["Drama", "Classic"]), ("Film.Subtitles", "English"), ("Film.Note", "A **king**.\n\n<script>alert(1)</script>"),
            ("Film.TrailerUrl", "https://example.org/ran"));

        var edit = await manager.GetAsync(answer.Location!);
        Assert.Equal(("Ran", "Ran is added."), (edit.Heading, edit.Notice));
        Assert.Equal(["Ran"], (await manager.GetAsync("/manage/films")).Html.QuerySelectorAll("tbody th a").Select(a => a.TextContent));

        var page = (await new Account.Browser(Site.Visitor()).GetAsync("/films/ran")).Html;
        Assert.Equal("<p>A <strong>king</strong>.</p>\n<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n", page.QuerySelector(".film-note")!.InnerHtml);
        Assert.Equal("A king. <script>alert(1)</script>", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal("https://example.org/ran", page.QuerySelector(".film-trailer a")!.GetAttribute("href"));
        Assert.Contains("English", page.QuerySelector(".credits")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_what_was_typed_which_is_kept()
    {
        var manager = await Site.StaffAsync();
        var answer = await manager.SubmitAsync(
            "/manage/films/add", "Add the film", ("Film.Title", ""), ("Film.Year", "85"), ("Film.RuntimeMinutes", "two hours"), ("Film.Certificate", "X"),
            ("Film.Genres", (string[])["Drama"]), ("Film.Director", "<b>Kurosawa</b>"), ("Film.TrailerUrl", "http://example.org"), ("Film.Note", new string('x', 4001)));

        Assert.Equal(
            [
                "Write the title of the film.", "Write the year with four digits, such as 1985.", "“two hours” does not fit here. Write it another way.",
                "“X” does not fit here. Write it another way.", "A note has at most 4000 characters.", "Write the address of the trailer in full, beginning with https://",
            ],
            answer.Errors.Order(Comparer<string>.Create((a, b) => Order(a).CompareTo(Order(b)))));
        Assert.Equal("<b>Kurosawa</b>", answer.Html.GetElementById("Film_Director")!.GetAttribute("value"));
        Assert.Equal("two hours", answer.Html.GetElementById("Film_RuntimeMinutes")!.GetAttribute("value"));
        Assert.Single(answer.Html.QuerySelectorAll("[name='Film.Genres'][checked]"));
        Assert.False(await Site.RunAsync((CinemaDbContext db) => db.Films.AnyAsync()));

        static int Order(string error) => Array.FindIndex((string[])["title", "year", "two hours", "“X”", "note", "trailer"], word => error.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("javascript:alert(1)"), InlineData("https:"), InlineData("//example.org"), InlineData("data:text/html,x"), InlineData("https://a:b@example.org")]
    public async Task A_trailer_is_at_an_address_on_the_web(string address)
    {
        var answer = await (await Site.StaffAsync()).SubmitAsync(
            "/manage/films/add", "Add the film", ("Film.Title", "Ran"), ("Film.RuntimeMinutes", "162"), ("Film.TrailerUrl", address));

        Assert.Equal(["Write the address of the trailer in full, beginning with https://"], answer.Errors);
    }

    [Fact]
    public async Task The_second_of_two_managers_is_told_keeps_what_was_typed_and_may_save_over_it()
    {
        var film = await Site.AddedAsync(AFilm.Named());
        var manager = await Site.StaffAsync();
        var page = await manager.GetAsync($"/manage/films/{film.Id}");
        await Site.ChangeAsync(film, entry => entry.Director = "Somebody");

        var invalid = await manager.SubmitAsync(page, $"/manage/films/{film.Id}", "Save the film", ("Film.Title", ""), ("Film.Director", "Akira Kurosawa"));
        Assert.Equal(["Write the title of the film."], invalid.Errors);
        var told = await manager.SubmitAsync(invalid, $"/manage/films/{film.Id}", "Save the film", ("Film.Title", "Ran!"));
        Assert.StartsWith("Somebody else changed this film while you were writing.", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.Equal("Akira Kurosawa", told.Html.GetElementById("Film_Director")!.GetAttribute("value"));
        Assert.Equal("Somebody", (await Site.FilmAsync(film.Id)).Director);

        Assert.Equal(HttpStatusCode.Found, (await manager.SubmitAsync(told, $"/manage/films/{film.Id}", "Save the film")).Status);
        Assert.Equal(("Ran!", "Akira Kurosawa"), ((await Site.FilmAsync(film.Id)).Title, (await Site.FilmAsync(film.Id)).Director));
    }

    [Fact]
    public async Task A_new_running_time_says_how_many_screenings_follow_it()
    {
        var film = await Site.FilmOfAsync(await ACinema.With().InAsync(Site));
        var manager = await Site.StaffAsync();
        await manager.SubmitAsync($"/manage/films/{film.Id}", "Save the film", ("Film.RuntimeMinutes", "121"));

        Assert.Equal("Ran is saved. 1 screening to come ends at another time now.", (await manager.GetAsync($"/manage/films/{film.Id}")).Notice);
    }

    [Fact]
    public async Task A_film_in_the_archive_leaves_the_list_and_keeps_its_page()
    {
        var film = await Site.FilmOfAsync(await ACinema.With(at: "2026-02-01 19:30").InAsync(Site));
        var manager = await Site.StaffAsync();
        await manager.SubmitAsync($"/manage/films/{film.Id}/shelve", "Put it into the archive");

        Assert.Empty((await manager.GetAsync("/manage/films")).Html.QuerySelectorAll("tbody tr"));
        Assert.Single((await manager.GetAsync("/manage/films?shown=Archived")).Html.QuerySelectorAll("tbody tr"));
        Assert.Equal("Ran", (await manager.GetAsync($"/films/{film.Slug}")).Heading);

        await manager.SubmitAsync($"/manage/films/{film.Id}/shelve", "Bring it back");
        Assert.Single((await manager.GetAsync("/manage/films")).Html.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Deleting_is_offered_and_done_only_for_a_film_that_was_never_scheduled()
    {
        var scheduled = await Site.FilmOfAsync(await ACinema.With().InAsync(Site));
        var unused = await Site.AddedAsync(AFilm.Named("Ikiru"));
        var manager = await Site.StaffAsync();
        var page = await manager.GetAsync($"/manage/films/{unused.Id}/shelve");
        Assert.DoesNotContain("Delete the film", (await manager.GetAsync($"/manage/films/{scheduled.Id}/shelve")).Body, StringComparison.Ordinal);

        var forced = await manager.SubmitAsync(Redirected(page, scheduled.Id), "", "Delete the film");
        Assert.Equal(["The film has been scheduled, so it cannot be deleted. Archive it instead."], forced.Errors);
        await manager.SubmitAsync(page, "", "Delete the film");
        Assert.Equal(["Ran"], await Site.RunAsync((CinemaDbContext db) => db.Films.Select(f => f.Title).ToListAsync()));

        static Account.Answer Redirected(Account.Answer page, int id)
        {
            var action = page.Html.QuerySelector("form[action*='Delete']")!.GetAttribute("action")!;
            return new(page.Status, page.Location, page.Body.Replace(action, $"/manage/films/{id}/shelve?handler=Delete", StringComparison.Ordinal), page.Response);
        }
    }

    [Fact]
    public async Task The_list_of_thousands_of_films_is_four_statements_and_a_page_long()
    {
        await Site.RunAsync(async (CinemaDbContext db) =>
        {
            db.AddRange(Enumerable.Range(0, 2000).Select(n => CinemaSite.Catalog.Film.Add($"film-{n}", AFilm.Named($"Film {n:0000}"))));
            await db.SaveChangesAsync();
        });
        var manager = await Site.StaffAsync();
        await manager.GetAsync("/manage/films");

        Account.Answer page = null!;
        var statements = await Site.CountStatementsAsync(async () => page = await manager.GetAsync("/manage/films?p=2"));
        Assert.Equal("Film 0050", page.Html.QuerySelector("tbody th a")!.TextContent);
        Assert.Equal(50, page.Html.QuerySelectorAll("tbody tr").Length);
        Assert.InRange(statements, 1, 4);
    }

    [Fact]
    public async Task Nothing_stands_where_there_is_no_film()
    {
        var manager = await Site.StaffAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync("/manage/films/999")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync("/manage/films/999/shelve")).Status);
        Assert.Empty((await manager.GetAsync("/manage/films?p=-4&shown=99")).Html.QuerySelectorAll("tbody tr"));
    }
}
