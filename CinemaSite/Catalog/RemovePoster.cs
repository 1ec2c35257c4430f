using CinemaSite.Catalog.Posters.Uploads;
using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Catalog;

/// <summary>Takes an uploaded poster away; the site draws one again. Done already is as good as done.</summary>
public sealed class RemovePoster(CinemaDbContext db, PosterFiles posters)
{
    /// <returns>False where there is no such film.</returns>
    public async Task<bool> RunAsync(int filmId, Actor by, CancellationToken ct)
    {
        var (isThere, old) = await db.InTransactionAsync(async () =>
        {
            if (await db.Films.SingleOrDefaultAsync(f => f.Id == filmId, ct) is not { } film)
                return (false, null);

            var name = film.PosterName;
            if (name is not null)
            {
                film.Show(null);
                await db.SaveAndRecordAsync(by, "Took the poster of a film away", film, film.Title, ct);
            }

            return (true, name);
        }, ct);
        posters.Forget(old);
        return isThere;
    }
}
