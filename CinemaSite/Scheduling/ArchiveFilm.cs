using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Scheduling;

/// <summary>
/// Puts a film into the archive: it is no longer listed or planned, and its page and old bookings stay as they are.
/// Not while screenings of it are to come.
/// </summary>
public sealed class ArchiveFilm(CinemaDbContext db)
{
    public Task<Refusal?> RunAsync(int filmId, Actor by, CancellationToken ct) => db.InTransactionAsync<Refusal?>(async () =>
    {
        if (await db.Films.SingleOrDefaultAsync(f => f.Id == filmId, ct) is not { } film)
            return new Refusal("The film is not there any more.");

        var coming = await db.Screenings.Upcoming(by.Now).CountAsync(s => s.FilmId == filmId, ct);
        if (coming > 0)
            return new Refusal("Screenings of the film are still to come ({0}). Delete or cancel them first.", coming);

        if (film.ArchivedAt is null)
        {
            film.Archive(by.Now);
            await db.SaveAndRecordAsync(by, "Archived a film", film, film.Title, ct);
        }

        return null;
    }, ct);
}
