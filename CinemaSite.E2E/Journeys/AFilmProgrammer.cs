using CinemaSite.Data;
using CinemaSite.E2E.Screens;
using CinemaSite.Seating;
using CinemaSite.Tests.Harness;
using SkiaSharp;

namespace CinemaSite.E2E.Journeys;

/// <summary>Whoever decides which films are shown, at the desk.</summary>
public sealed class AFilmProgrammer(TheBrowser browser) : Journey(browser)
{
    protected override IReadOnlyList<Look> Looks => Look.Desk;

    [Fact]
    public async Task Adds_a_film_with_a_poster_and_sees_it_on_its_page()
    {
        await ACinema.With(screening: "Ikiru").InAsync(Site);
        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);
        await manager.VisitAsync("films", "/manage/films");
        await manager.FollowAsync("Add a film");
        await manager.PressAsync("Add the film");
        Assert.Equal(["Write the title of the film.", "Write how many minutes the film runs."], await manager.ProblemsAsync());
        await manager.PhotographAsync("film-errors");

        await manager.WriteAsync("Title", "Ran");
        await manager.WriteAsync("Year", "1985");
        await manager.WriteAsync("Minutes", "162");
        await manager.PickAsync("Certificate", "12A");
        await manager.WriteAsync("Director", "Akira Kurosawa");
        await manager.WriteAsync("Language", "Japanese");
        await manager.WriteAsync("Subtitles", "English");
        await manager.Page.GetByLabel("Drama").CheckAsync();
        await manager.WriteAsync("Note in English", "An old king **divides his realm**.\n\n- in [70 mm](https://example.org)\n- <b>not bold</b>");
        await manager.WriteAsync("Trailer", "https://example.org/ran");
        await manager.ChooseFileAsync("Poster", "ran.png", APoster());
        await manager.PressAsync("Add the film");
        Assert.Equal("Ran is added.", await manager.TextAsync(".notice"));
        await manager.PhotographAsync("film-edit");

        await manager.FollowAsync("See its page");
        Assert.Equal("Ran", await manager.HeadingAsync());
        Assert.Equal("divides his realm", await manager.TextAsync(".film-note strong"));
        Assert.EndsWith("-800.jpg", await manager.Page.EvaluateAsync<string>("document.querySelector('.film-poster img').currentSrc"), StringComparison.Ordinal);
        await manager.PhotographAsync("film-page");

        await manager.GoAsync("/es/manage/films");
        await manager.FollowAsync("Ran");
        await manager.PressAsync("Remove the poster");
        await manager.FollowAsync("Archive or delete");
        await manager.PhotographAsync("film-shelve");
        await manager.PressAsync("Delete the film");
        Assert.Equal("La película se ha borrado.", await manager.TextAsync(".notice"));
    }

    [Fact]
    public async Task Imports_a_programme_and_the_second_time_there_is_nothing_to_do()
    {
        await Site.RunAsync(async (CinemaDbContext db) =>
        {
            var cinema = new Cinema { Slug = "hoxton", Name = "Hoxton", TimeZoneId = "Europe/London", Currency = "GBP" };
            foreach (var room in (string[])["Screen 1", "Screen 2", "Screen 3"])
                SeatPlan.For(db.Add(new Auditorium { Cinema = cinema, Name = room }).Entity, [new Seat { Row = "A", Number = "1", RowIndex = 0, Column = 0 }]);
            await db.SaveChangesAsync();
        });
        var curzon = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Programme", "curzon-vista-2025-12-27.json"));
        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);

        await manager.VisitAsync("import", "/manage/programme/import");
        await manager.ChooseFileAsync("File", "curzon.json", curzon);
        await manager.WriteAsync("Move it, so that its first day is", "2026-03-06");
        await manager.PressAsync("See what it would do");
        Assert.Equal(["15", "0", "0", "0"], await manager.TextsAsync(".tally dd"));
        await manager.PhotographAsync("import-dry-run");
        await manager.PressAsync("Import it");
        Assert.Equal("curzon.json: 15 added, 0 changed, 0 untouched.", await manager.TextAsync(".notice"));

        await manager.GoAsync("/es/manage/programme/import");
        await manager.ChooseFileAsync("File", "curzon.json", curzon);
        await manager.WriteAsync("Move it, so that its first day is", "2026-03-06");
        await manager.PressAsync("See what it would do");
        Assert.Equal(["0", "0", "15", "0"], await manager.TextsAsync(".tally dd"));
        await manager.PhotographAsync("import-again");

        await manager.GoAsync("/manage/programme/import");
        await manager.ChooseFileAsync("File", "curzon.json", curzon);
        await manager.WriteAsync("Auditorium", "");
        await manager.PressAsync("See what it would do");
        await manager.PhotographAsync("import-changed");
        await manager.VisitAsync("films-imported", "/manage/films");
        Assert.Equal(4, (await manager.TextsAsync("tbody tr")).Count);
        await manager.GoAsync("/?day=2026-03-06");
        Assert.NotEmpty(await manager.TextsAsync(".programme h2"));
    }

    internal static byte[] APoster()
    {
        using var bitmap = new SKBitmap(1000, 1500);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor(0x7A, 0x10, 0x10));
        using var sun = new SKPaint { Color = new SKColor(0xF2, 0xB1, 0x34), IsAntialias = true };
        canvas.DrawCircle(500, 560, 320, sun);
        return bitmap.Encode(SKEncodedImageFormat.Png, 90).ToArray();
    }
}
