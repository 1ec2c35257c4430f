using CinemaSite.Catalog;
using CinemaSite.Catalog.Posters.Uploads;
using CinemaSite.Tests.Catalog.Posters;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Catalog;

/// <summary>Uploaded posters on disk: there as long as their film names them, and no longer.</summary>
public sealed class FilmPosterTests : SiteTests
{
    private static PosterUpload APoster => new("poster.png", Pictures.Png());

    [Fact]
    public async Task A_poster_lies_in_two_sizes_under_a_random_name_outside_of_the_web_root()
    {
        var film = await Site.AddedAsync(AFilm.Named(), APoster);

        Assert.Matches("^[0-9a-f]{32}$", film.PosterName!);
        Assert.Equal([$"{film.PosterName}-300.jpg", $"{film.PosterName}-800.jpg"], Site.PosterFiles());
    }

    [Fact]
    public async Task A_new_poster_takes_the_place_of_the_old_one()
    {
        var film = await Site.AddedAsync(AFilm.Named(), APoster);
        var changed = await Site.ChangeAsync(film, _ => { }, APoster);

        Assert.NotEqual(film.PosterName, changed.Film!.PosterName);
        Assert.All(Site.PosterFiles(), file => Assert.StartsWith(changed.Film.PosterName!, file, StringComparison.Ordinal));
        Assert.Equal(2, Site.PosterFiles().Length);
    }

    [Fact]
    public async Task Saving_without_a_file_keeps_the_poster()
    {
        var film = await Site.AddedAsync(AFilm.Named(), APoster);
        await Site.ChangeAsync(film, entry => entry.Year = 1986);

        Assert.Equal(film.PosterName, (await Site.FilmAsync(film.Id)).PosterName);
        Assert.Equal(2, Site.PosterFiles().Length);
    }

    [Fact]
    public async Task A_change_that_comes_too_late_leaves_the_poster_and_no_other_file()
    {
        var film = await Site.AddedAsync(AFilm.Named(), APoster);
        await Site.ChangeAsync(film, entry => entry.Year = 1986);

        Assert.Equal(ChangedFilmIsOvertaken, (await Site.ChangeAsync(film, _ => { }, APoster)).Refusal!.ToString()[..43]);
        Assert.Equal([$"{film.PosterName}-300.jpg", $"{film.PosterName}-800.jpg"], Site.PosterFiles());
    }

    [Fact]
    public async Task A_file_that_is_no_picture_changes_nothing()
    {
        var film = await Site.AddedAsync(AFilm.Named(), APoster);
        var refused = await Site.ChangeAsync(film, entry => entry.Title = "Chaos", new("poster.png", "<html>"u8.ToArray()));

        Assert.Equal("The file is no JPEG, PNG or WebP picture, whatever it is called.", refused.Refusal!.ToString());
        Assert.Equal(("Ran", film.PosterName), ((await Site.FilmAsync(film.Id)).Title, (await Site.FilmAsync(film.Id)).PosterName));
        Assert.Equal(2, Site.PosterFiles().Length);
    }

    [Fact]
    public async Task A_removed_poster_is_gone_with_its_files_and_removing_it_again_is_harmless()
    {
        var film = await Site.AddedAsync(AFilm.Named(), APoster);
        var by = await Site.ActorAsync();
        for (var times = 0; times < 2; times++)
            Assert.True(await Site.RunAsync((RemovePoster remove) => remove.RunAsync(film.Id, by, CancellationToken.None)));

        Assert.Null((await Site.FilmAsync(film.Id)).PosterName);
        Assert.Empty(Site.PosterFiles());
        Assert.Equal(["Added a film", "Took the poster of a film away"], (await Site.HistoryAsync()).Select(e => e.What));
    }

    private const string ChangedFilmIsOvertaken = "Somebody else changed this film while you w";
}
