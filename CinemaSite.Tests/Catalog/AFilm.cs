using CinemaSite.Catalog;
using CinemaSite.Catalog.Posters.Uploads;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Programme;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Catalog;

/// <summary>What managers do to films, without a page.</summary>
internal static class AFilm
{
    public static FilmEntry Named(string title = "Ran", int? year = 1985, int minutes = 162) =>
        new() { Title = title, Year = year, RuntimeMinutes = minutes, Certificate = Certificate.TwelveA };

    public static async Task<AddedFilm> AddAsync(this TheSite site, FilmEntry entry, PosterUpload? poster = null)
    {
        var by = await site.ActorAsync();
        return await site.RunAsync((AddFilm add) => add.RunAsync(entry, poster, by, CancellationToken.None));
    }

    public static async Task<Film> AddedAsync(this TheSite site, FilmEntry entry, PosterUpload? poster = null)
    {
        var added = await site.AddAsync(entry, poster);
        Assert.Null(added.Refusal);
        return added.Film!;
    }

    public static async Task<ChangedFilm> ChangeAsync(this TheSite site, Film film, Action<FilmEntry> change, PosterUpload? poster = null)
    {
        var by = await site.ActorAsync();
        var entry = FilmEntry.Of(film);
        change(entry);
        return await site.RunAsync((ChangeFilm operation) => operation.RunAsync(new(film.Id, film.Version, entry, poster), by, CancellationToken.None));
    }

    public static Task<Film> FilmAsync(this TheSite site, int id) =>
        site.RunAsync((CinemaDbContext db) => db.Films.AsNoTracking().SingleAsync(f => f.Id == id));

    /// <summary>The film that <see cref="ACinema.With"/> shows.</summary>
    public static Task<Film> FilmOfAsync(this TheSite site, ACinema cinema) => site.RunAsync((CinemaDbContext db) =>
        db.Screenings.Where(s => s.Id == cinema.ScreeningId).Select(s => s.Film).AsNoTracking().SingleAsync());

    public static Task<List<HistoryEntry>> HistoryAsync(this TheSite site) =>
        site.RunAsync((CinemaDbContext db) => db.History.AsNoTracking().OrderBy(e => e.Number).ToListAsync());

    /// <summary>The files of uploaded posters, by name.</summary>
    public static string[] PosterFiles(this TheSite site) => Path.Combine(site.Database.Folder, "posters") is var folder && Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)!]
        : [];
}
