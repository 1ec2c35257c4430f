using System.Net;
using CinemaSite.Tests.Catalog;
using CinemaSite.Tests.Catalog.Posters;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Pages.Manage.Films;

public sealed class PosterPagesTests : SiteTests
{
    [Fact]
    public async Task An_uploaded_poster_is_shown_wherever_the_drawn_one_was()
    {
        var cinema = await ACinema.With().InAsync(Site);
        var film = await Site.FilmOfAsync(cinema);
        var manager = await Site.StaffAsync();
        var drawn = await manager.GetAsync($"/films/{film.Slug}");
        Assert.Equal($"/posters/{film.Slug}.svg", drawn.Html.QuerySelector(".film-poster img")!.GetAttribute("src"));

        Assert.Equal(HttpStatusCode.Found, (await UploadAsync(manager, film.Id, "poster.png", Pictures.Png())).Status);
        var name = (await Site.FilmAsync(film.Id)).PosterName;
        var page = await manager.GetAsync($"/films/{film.Slug}");
        var picture = page.Html.QuerySelector(".film-poster img")!;
        Assert.Equal(($"/posters/{name}-800.jpg", $"/posters/{name}-300.jpg 300w, /posters/{name}-800.jpg 800w", ""), (picture.GetAttribute("src"), picture.GetAttribute("srcset"), picture.GetAttribute("alt")));
        Assert.EndsWith($"/posters/{name}-800.jpg", page.Html.QuerySelector("meta[property='og:image']")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Contains($"/posters/{name}-800.jpg", page.Html.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"/posters/{name}-300.jpg", (await manager.GetAsync("/")).Body, StringComparison.Ordinal);

        await manager.SubmitAsync($"/manage/films/{film.Id}", "Remove the poster");
        Assert.Equal($"/posters/{film.Slug}.svg", (await manager.GetAsync($"/films/{film.Slug}")).Html.QuerySelector(".film-poster img")!.GetAttribute("src"));
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"/posters/{name}-800.jpg")).Status);
    }

    [Fact]
    public async Task A_poster_is_served_for_ever_and_as_nothing_but_a_jpeg()
    {
        var film = await Site.AddedAsync(AFilm.Named(), new("poster.png", Pictures.Png()));
        using var answer = await new Account.Browser(Site.Visitor()).FetchAsync($"/posters/{film.PosterName}-300.jpg");

        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        Assert.Equal("max-age=31536000, public, immutable", string.Join(", ", answer.Headers.CacheControl!.ToString().Split(", ").OrderBy(p => p == "immutable").ThenBy(p => p == "public")));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal([0xFF, 0xD8, 0xFF], (await answer.Content.ReadAsByteArrayAsync())[..3]);
    }

    [Theory]
    [InlineData("/posters/..%2fcinema.db"), InlineData("/posters/..%5ccinema.db"), InlineData("/posters/%2e%2e%2fcinema.db"), InlineData("/posters/cinema.db")]
    [InlineData("/posters/secret.txt"), InlineData("/posters/%2fetc%2fpasswd"), InlineData("/posters/0123456789abcdef0123456789abcdef-300.jpg%0a")]
    [InlineData("/posters/0123456789abcdef0123456789abcdef-300.jpg"), InlineData("/posters/0123456789ABCDEF0123456789ABCDEF-300.jpg")]
    public async Task No_other_file_is_served(string path)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Site.Database.Folder, "posters")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "secret.txt"), "secret");

        Assert.Equal(HttpStatusCode.NotFound, (await new Account.Browser(Site.Visitor()).GetAsync(path)).Status);
    }

    [Theory]
    [InlineData(5 * 1024 * 1024 + 1, "The picture is larger than 5 MB. Save it smaller and choose it again."), InlineData(20 * 1024 * 1024, "The picture is larger than 5 MB. Save it smaller and choose it again.")]
    public async Task A_poster_that_is_too_large_is_refused_beside_what_was_typed(int length, string sentence)
    {
        var film = await Site.AddedAsync(AFilm.Named());
        var manager = await Site.StaffAsync();
        var bytes = new byte[length];
        Pictures.Jpeg().CopyTo(bytes, 0);

        var answer = await manager.SubmitAsync($"/manage/films/{film.Id}", "Save the film", ("Film.Director", "Akira Kurosawa"), ("Poster", new ChosenFile("poster.jpg", bytes)));
        Assert.Equal([sentence], answer.Errors);
        Assert.Equal("Akira Kurosawa", answer.Html.GetElementById("Film_Director")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_poster_that_is_far_too_large_is_answered_too()
    {
        await using var site = TheSite.OnAPort();
        var film = await site.AddedAsync(AFilm.Named());
        var manager = await site.StaffAsync();

        var answer = await UploadAsync(manager, film.Id, "poster.jpg", new byte[48 * 1024 * 1024]);
        Assert.Equal($"/manage/films/{film.Id}", answer.Location);
        Assert.Equal("The file is far larger than the 5 MB that we take. Nothing was kept: choose a smaller one.", (await manager.GetAsync(answer.Location!)).Notice);
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_refused_in_the_readers_language()
    {
        var film = await Site.AddedAsync(AFilm.Named());
        var answer = await (await Site.StaffAsync()).SubmitAsync(
            $"/es/manage/films/{film.Id}", "Guardar la película", ("Poster", new ChosenFile("poster.jpg", "<html>"u8.ToArray())));

        Assert.Equal(["El archivo no es una imagen JPEG, PNG ni WebP, se llame como se llame."], answer.Errors);
    }

    private static Task<Account.Answer> UploadAsync(Account.Browser browser, int filmId, string name, byte[] bytes) =>
        browser.SubmitAsync($"/manage/films/{filmId}", "Save the film", ("Poster", new ChosenFile(name, bytes)));
}
