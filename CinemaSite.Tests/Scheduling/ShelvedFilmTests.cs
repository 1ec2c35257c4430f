using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Tests.Catalog;
using CinemaSite.Tests.Catalog.Posters;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Scheduling;

public sealed class ShelvedFilmTests : SiteTests
{
    [Fact]
    public async Task A_film_that_was_never_scheduled_is_deleted_with_its_poster()
    {
        var film = await Site.AddedAsync(AFilm.Named(), new("poster.png", Pictures.Png()));

        Assert.Null(await DeleteAsync(film.Id));
        Assert.False(await Site.RunAsync((CinemaDbContext db) => db.Films.AnyAsync()));
        Assert.Empty(Site.PosterFiles());
        Assert.Equal("Deleted a film", (await Site.HistoryAsync())[^1].What);
    }

    [Fact]
    public async Task A_film_that_was_scheduled_once_is_never_deleted()
    {
        var film = await Site.FilmOfAsync(await ACinema.With(at: "2026-02-01 19:30").InAsync(Site));

        Assert.Equal("The film has been scheduled, so it cannot be deleted. Archive it instead.", (await DeleteAsync(film.Id))!.ToString());
        Assert.NotNull(await Site.FilmAsync(film.Id));
    }

    [Fact]
    public async Task A_film_with_screenings_to_come_is_not_archived()
    {
        var film = await Site.FilmOfAsync(await ACinema.With().InAsync(Site));

        Assert.Equal("Screenings of the film are still to come (1). Delete or cancel them first.", (await ArchiveAsync(film.Id))!.ToString());
        Assert.Null((await Site.FilmAsync(film.Id)).ArchivedAt);
    }

    [Fact]
    public async Task A_film_whose_run_is_over_leaves_the_lists_and_comes_back()
    {
        var film = await Site.FilmOfAsync(await ACinema.With(at: "2026-02-01 19:30").InAsync(Site));
        Assert.Null(await ArchiveAsync(film.Id));
        Assert.Null(await ArchiveAsync(film.Id));

        Assert.Equal(TheSite.Noon.UtcDateTime, (await Site.FilmAsync(film.Id)).ArchivedAt);
        Assert.Empty(await Site.RunAsync((CinemaDbContext db) => db.Films.ToChoose().ToListAsync()));
        var by = await Site.ActorAsync();
        Assert.True(await Site.RunAsync((BringBackFilm bringBack) => bringBack.RunAsync(film.Id, by, CancellationToken.None)));
        Assert.Single(await Site.RunAsync((CinemaDbContext db) => db.Films.ToChoose().ToListAsync()));
        Assert.Equal(["Archived a film", "Brought a film back from the archive"], (await Site.HistoryAsync()).Select(e => e.What));
    }

    private async Task<Refusal?> ArchiveAsync(int id)
    {
        var by = await Site.ActorAsync();
        return await Site.RunAsync((ArchiveFilm archive) => archive.RunAsync(id, by, CancellationToken.None));
    }

    private async Task<Refusal?> DeleteAsync(int id)
    {
        var by = await Site.ActorAsync();
        return await Site.RunAsync((DeleteFilm delete) => delete.RunAsync(id, by, CancellationToken.None));
    }
}
