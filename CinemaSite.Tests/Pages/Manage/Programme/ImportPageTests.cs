using System.Net;
using System.Text;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Identity;
using CinemaSite.Programme;
using CinemaSite.Seating;
using CinemaSite.Tests.Catalog;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;
using CinemaSite.Tests.Programme;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Pages.Manage.Programme;

public sealed class ImportPageTests : SiteTests
{
    private const string Import = "/manage/programme/import";

    public override async ValueTask InitializeAsync()
    {
        Site.Clock.SetUtcNow(new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
        await AddCinemaAsync("hoxton", "Hoxton", "Screen 1", "Screen 2", "Screen 3");
    }

    [Fact]
    public async Task The_Curzons_programme_comes_in_after_its_dry_run_and_the_second_time_there_is_nothing_to_do()
    {
        var manager = await Site.StaffAsync();
        var check = await UploadAsync(manager, "curzon.json", Files.Curzon);
        var dry = await manager.GetAsync(check);
        Assert.Equal("curzon.json", dry.Heading);
        Assert.Equal(["15", "0", "0", "0"], Tally(dry));
        Assert.Equal((0, 0), await CountAsync());

        var done = await manager.SubmitAsync(check, "Import it");
        Assert.Equal("curzon.json: 15 added, 0 changed, 0 untouched.", (await manager.GetAsync(done.Location!)).Notice);
        Assert.Equal((4, 11), await CountAsync());

        var again = await manager.GetAsync(await UploadAsync(manager, "curzon.json", Files.Curzon));
        Assert.Equal(["0", "0", "15", "0"], Tally(again));
        Assert.Contains("There is nothing to do: all of it is in the programme already.", again.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Import it", again.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_tells_the_file_and_how_much_of_it_came_in_and_nothing_when_nothing_did()
    {
        var manager = await Site.StaffAsync();
        var check = await UploadAsync(manager, @"C:\Desk\curzon.json", Files.Curzon);
        var page = await manager.GetAsync(check);
        await manager.SubmitAsync(page, check, "Import it");
        Assert.Equal(HttpStatusCode.Found, (await manager.SubmitAsync(page, check, "Import it")).Status);

        var entry = Assert.Single(await Site.HistoryAsync());
        Assert.Equal(("Imported a programme", "Programme", "curzon.json", "manager@staff.example"), (entry.What, entry.Subject, entry.SubjectName, entry.UserName));
        Assert.Equal([new("Programme", "Added", null, "15"), new("Programme", "Changed", null, "0"), new("Programme", "Left", null, "0")], entry.Told());
        Assert.Equal((4, 11), await CountAsync());
    }

    [Fact]
    public async Task What_changed_between_the_dry_run_and_the_import_is_not_lost()
    {
        var manager = await Site.StaffAsync();
        var check = await UploadAsync(manager, "a.csv", Csv("Ran,1985,162,12A,Screen 1,2026-03-09 19:30,,1"));
        var page = await manager.GetAsync(check);
        await ImportAsync(manager, "b.csv", Csv("Ikiru,1952,143,PG,Screen 1,2026-03-09 20:00,,2"));

        var refused = await manager.SubmitAsync(page, check, "Import it");
        Assert.Equal(["0", "0"], Tally(refused).Skip(1).Take(2));
        Assert.Contains("Ran (until 22:37)", refused.Html.QuerySelector(".report-lines li")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ikiru (until 22:48) (in the programme already)", refused.Body.Replace("&#x27;", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal((1, 1), await CountAsync());
    }

    [Fact]
    public async Task A_file_with_something_wrong_in_it_says_what_and_cannot_be_imported()
    {
        var manager = await Site.StaffAsync();
        var check = await UploadAsync(manager, "a.csv", Csv("Ran,1985,162,12A,Screen 9,2026-03-09 19:30,,1"));
        var dry = await manager.GetAsync(check);

        Assert.Contains("there is no auditorium \"Screen 9\"", dry.Html.QuerySelector(".report-lines li")!.TextContent, StringComparison.Ordinal);
        Assert.Null(dry.Html.QuerySelector("main form"));
    }

    [Fact]
    public async Task A_programme_may_begin_on_another_day_and_bring_an_archived_film_back()
    {
        var manager = await Site.StaffAsync();
        await ImportAsync(manager, "a.csv", Csv("Ran,1985,162,12A,Screen 1,2026-02-09 19:30,,1"));
        var film = await Site.RunAsync((CinemaDbContext db) => db.Films.SingleAsync());
        await manager.SubmitAsync($"/manage/films/{film.Id}/shelve", "Put it into the archive");

        var check = await UploadAsync(manager, "a.csv", Csv("Ran,1985,162,12A,Screen 1,2026-02-09 19:30,,2"), ("ShiftTo", "2026-03-20"));
        Assert.Contains("is in the archive and comes back", (await manager.GetAsync(check)).Body, StringComparison.Ordinal);
        await manager.SubmitAsync(check, "Import it");
        Assert.Null((await Site.FilmAsync(film.Id)).ArchivedAt);
        Assert.Equal(new DateOnly(2026, 3, 20), await Site.RunAsync((CinemaDbContext db) => db.Screenings.MaxAsync(s => s.BusinessDate)));
    }

    [Fact]
    public async Task Where_there_are_several_cinemas_one_is_chosen()
    {
        await AddCinemaAsync("rio", "Rio", "Screen 1");
        var manager = await Site.StaffAsync();

        var answer = await manager.SubmitAsync(Import, "See what it would do", File("a.csv", Csv()));
        Assert.Equal(["Choose the cinema that it is for."], answer.Errors);
        await ImportAsync(manager, "a.csv", Csv("Ran,1985,162,12A,Screen 1,2026-03-09 19:30,,1"), ("Cinema", "rio"));
        Assert.Equal("Rio", await Site.RunAsync((CinemaDbContext db) => db.Screenings.Select(s => s.Auditorium.Cinema.Name).SingleAsync()));
    }

    [Fact]
    public async Task A_seat_layout_gives_an_auditorium_its_seats()
    {
        var manager = await Site.StaffAsync();
        Assert.Equal(
            ["The file is a seat layout. Write the name of the auditorium whose seats these are."],
            (await manager.SubmitAsync(Import, "See what it would do", File("bhd.json", Files.Bhd))).Errors);
        Assert.Equal(
            ["The file is no seat layout, so leave the auditorium empty."],
            (await manager.SubmitAsync(Import, "See what it would do", File("a.csv", Csv()), ("Auditorium", "Screen 1"))).Errors);

        await ImportAsync(manager, "bhd.json", Files.Bhd, ("Auditorium", "Screen 4"));
        Assert.Equal(156, await Site.RunAsync((CinemaDbContext db) => db.SeatPlans.Where(p => p.Auditorium.Name == "Screen 4").SelectMany(p => p.Seats).CountAsync()));
        Assert.Equal("Imported a seat layout", Assert.Single(await Site.HistoryAsync()).What);
    }

    [Fact]
    public async Task A_file_that_cannot_be_meant_is_refused_at_once()
    {
        var manager = await Site.StaffAsync();

        Assert.Equal(["Choose a file."], (await manager.SubmitAsync(Import, "See what it would do")).Errors);
        Assert.Equal(["The file is empty. Choose another one."], await ErrorsAsync("a.csv", ""));
        Assert.StartsWith("The file is no programme that we can read", Assert.Single(await ErrorsAsync("a.png", "\u0089PNG")), StringComparison.Ordinal);
        Assert.Equal(["The file is larger than 10 MB. Divide it and import the parts one after the other."], await ErrorsAsync("a.csv", new string('x', ProgrammeUpload.MaxBytes + 1)));

        async Task<IReadOnlyList<string>> ErrorsAsync(string name, string text) => (await manager.SubmitAsync(Import, "See what it would do", File(name, text))).Errors;
    }

    [Fact]
    public async Task A_file_is_kept_for_whoever_brought_it_and_for_two_hours()
    {
        var manager = await Site.StaffAsync();
        var check = await UploadAsync(manager, "curzon.json", Files.Curzon);

        Assert.Equal(Import, (await (await Site.StaffAsync(Roles.Admin)).GetAsync(check)).Location);
        Site.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(Import, (await manager.GetAsync(check)).Location);
        Assert.Equal("The file is no longer kept here. Choose it again.", (await manager.GetAsync(Import)).Notice);
        await UploadAsync(manager, "curzon.json", Files.Curzon);
        Assert.Equal(1, await Site.RunAsync((CinemaDbContext db) => db.Set<ProgrammeUpload>().CountAsync()));
    }

    private static (string, object) File(string name, string text) => ("Programme", new ChosenFile(name, Encoding.UTF8.GetBytes(text)));

    private static string Csv(params string[] lines) => "film,year,runtime,certificate,auditorium,start,attributes,external id\n" + string.Join('\n', lines);

    private static string[] Tally(Answer page) => [.. page.Html.QuerySelectorAll(".tally dd").Select(d => d.TextContent)];

    private static async Task<string> UploadAsync(Browser browser, string name, string text, params (string, object)[] more)
    {
        var answer = await browser.SubmitAsync(Import, "See what it would do", [File(name, text), .. more]);
        Assert.Empty(answer.Errors);
        return answer.Location!;
    }

    private static async Task ImportAsync(Browser browser, string name, string text, params (string, object)[] more) =>
        Assert.Equal(Import, (await browser.SubmitAsync(await UploadAsync(browser, name, text, more), "Import it")).Location);

    private Task<(int Films, int Screenings)> CountAsync() =>
        Site.RunAsync(async (CinemaDbContext db) => (await db.Films.CountAsync(), await db.Screenings.CountAsync()));

    private Task AddCinemaAsync(string slug, string name, params string[] rooms) => Site.RunAsync(async (CinemaDbContext db) =>
    {
        var cinema = new Cinema { Slug = slug, Name = name, TimeZoneId = "Europe/London", Currency = "GBP" };
        foreach (var room in rooms)
            SeatPlan.For(db.Add(new Auditorium { Cinema = cinema, Name = room }).Entity, [new Seat { Row = "A", Number = "1", RowIndex = 0, Column = 0 }]);
        await db.SaveChangesAsync();
    });
}
