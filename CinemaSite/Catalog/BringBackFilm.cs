using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Catalog;

/// <summary>Takes a film out of the archive. False where there is no such film.</summary>
public sealed class BringBackFilm(CinemaDbContext db)
{
    public Task<bool> RunAsync(int filmId, Actor by, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        if (await db.Films.SingleOrDefaultAsync(f => f.Id == filmId, ct) is not { } film)
            return false;

        if (film.ArchivedAt is not null)
        {
            film.BringBack();
            await db.SaveAndRecordAsync(by, "Brought a film back from the archive", film, film.Title, ct);
        }

        return true;
    }, ct);
}
