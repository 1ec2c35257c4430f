using CinemaSite.Catalog.Posters.Uploads;
using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Scheduling;

/// <summary>Deletes a film that was never scheduled. One that was can only be archived.</summary>
public sealed class DeleteFilm(CinemaDbContext db, PosterFiles posters)
{
    private static Refusal Scheduled => new("The film has been scheduled, so it cannot be deleted. Archive it instead.");

    public async Task<Refusal?> RunAsync(int filmId, Actor by, CancellationToken ct)
    {
        try
        {
            var (refusal, poster) = await db.InTransactionAsync(() => DeleteAsync(filmId, by, ct), ct);
            posters.Forget(poster);
            return refusal;
        }
        catch (DbUpdateException e) when (e.IsReferenceViolation())
        {
            return Scheduled;
        }
    }

    private async Task<(Refusal?, string? Poster)> DeleteAsync(int filmId, Actor by, CancellationToken ct)
    {
        if (await db.Films.SingleOrDefaultAsync(f => f.Id == filmId, ct) is not { } film)
            return (null, null);
        if (await db.Screenings.AnyAsync(s => s.FilmId == filmId, ct))
            return (Scheduled, null);

        db.Remove(film);
        await db.SaveAndRecordAsync(by, "Deleted a film", film, film.Title, ct);
        return (null, film.PosterName);
    }
}
