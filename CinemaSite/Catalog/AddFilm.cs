using CinemaSite.Catalog.Posters.Uploads;
using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Catalog;

/// <summary>The film that was added, or why none was.</summary>
public sealed record AddedFilm(Film? Film, Refusal? Refusal = null);

/// <summary>Adds a film by hand, with its poster if there is one. Its address is made from the title, here and only once.</summary>
public sealed class AddFilm(CinemaDbContext db, PosterFiles posters)
{
    public async Task<AddedFilm> RunAsync(FilmEntry entry, PosterUpload? upload, Actor by, CancellationToken ct)
    {
        var poster = await posters.KeepAsync(upload, ct);
        if (poster.Refusal is { } unfit)
            return new(null, unfit);

        var added = await TryAsync(entry, poster.Name, by, ct);
        if (added.Film is null)
            posters.Forget(poster.Name);
        return added;
    }

    private async Task<AddedFilm> TryAsync(FilmEntry entry, string? poster, Actor by, CancellationToken ct)
    {
        try
        {
            return await db.InTransactionAsync(async () =>
            {
                var title = entry.Title.Typed();
                if (await db.Films.AnyAsync(f => f.Title == title && f.Year == entry.Year, ct))
                    return new AddedFilm(null, new Refusal("There is a film of that title and year already."));

                var start = Slug.From(title);
                var taken = await db.Films.Where(f => f.Slug.StartsWith(start)).Select(f => f.Slug).ToListAsync(ct);
                var film = db.Add(Film.Add(Slug.Unique(title, taken.ToHashSet(StringComparer.Ordinal)), entry)).Entity;
                if (poster is not null)
                    film.Show(poster);
                await db.SaveAndRecordAsync(by, "Added a film", film, film.Title, ct);
                return new AddedFilm(film);
            }, ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            return new(null, new Refusal("Somebody added a film of that name at the same moment. Look at the list, then try again."));
        }
    }
}
