using CinemaSite.Catalog;
using CinemaSite.Catalog.Posters.Uploads;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Programme;

/// <param name="Version">The version of the film that the person saw while typing.</param>
public sealed record FilmChange(int FilmId, int Version, FilmEntry Entry, PosterUpload? Poster = null);

/// <summary>
/// The film as it is now, or why it was not changed. <paramref name="Moved"/>: the ends of how many upcoming screenings
/// followed a new running time; <paramref name="Tight"/>: how many of them leave less than the cleaning time.
/// </summary>
public sealed record ChangedFilm(Film? Film, Refusal? Refusal = null, int Moved = 0, int Tight = 0)
{
    /// <summary>Somebody else was quicker; who has been told so may save over it.</summary>
    public static readonly ChangedFilm Overtaken = new(
        null, new Refusal("Somebody else changed this film while you were writing. What you wrote is still here: save again to put it in the place of theirs."));
}

/// <summary>
/// Changes what is typed about a film. A screening lasts as long as its film, so with the running time the ends of the
/// upcoming ones change, and a change that would make two of them overlap is refused.
/// </summary>
public sealed class ChangeFilm(CinemaDbContext db, PosterFiles posters)
{
    public async Task<ChangedFilm> RunAsync(FilmChange change, Actor by, CancellationToken ct)
    {
        var poster = await posters.KeepAsync(change.Poster, ct);
        if (poster.Refusal is { } unfit)
            return new(null, unfit);

        var (changed, old) = await TryAsync(change, poster.Name, by, ct);
        if (poster.Name is not null)
            posters.Forget(changed.Film is null ? poster.Name : old);
        return changed;
    }

    private async Task<(ChangedFilm, string? OldPoster)> TryAsync(FilmChange change, string? poster, Actor by, CancellationToken ct)
    {
        try
        {
            return await db.InTransactionAsync(async () =>
            {
                if (await db.Films.SingleOrDefaultAsync(f => f.Id == change.FilmId, ct) is not { } film)
                    return (new ChangedFilm(null, new Refusal("The film is not there any more.")), null);
                if (film.Version != change.Version)
                    return (ChangedFilm.Overtaken, null);

                var (old, minutes) = (film.PosterName, film.RuntimeMinutes);
                film.Write(change.Entry);
                if (poster is not null)
                    film.Show(poster);
                var changed = film.RuntimeMinutes == minutes ? new ChangedFilm(film) : await FollowAsync(film, by.Now, ct);
                if (changed.Refusal is null)
                    await db.SaveAndRecordAsync(by, "Changed a film", film, film.Title, ct);
                return (changed, old);
            }, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return (ChangedFilm.Overtaken, null);
        }
    }

    /// <summary>Moves the ends of the upcoming screenings.</summary>
    private async Task<ChangedFilm> FollowAsync(Film film, DateTime now, CancellationToken ct)
    {
        await db.LockScheduleAsync(db.Auditoriums, ct);
        var coming = await db.Screenings.Include(s => s.Auditorium.Cinema).Upcoming(now).Where(s => s.FilmId == film.Id).ToListAsync(ct);
        if (coming.Count == 0)
            return new(film);

        coming.ForEach(s => s.FollowRuntime());
        var (rooms, first, last) = (coming.Select(s => s.AuditoriumId).Distinct().ToList(), coming.Min(s => s.StartsAt).AddDays(-1), coming.Max(s => s.EndsAt).AddDays(1));
        var others = await db.Screenings.AsNoTracking()
            .Where(s => rooms.Contains(s.AuditoriumId) && s.FilmId != film.Id && s.StartsAt > first && s.StartsAt < last && s.Status != ScreeningStatus.Cancelled)
            .Select(s => new { s.AuditoriumId, s.StartsAt, s.EndsAt, s.Film.Title })
            .ToListAsync(ct);

        var tight = 0;
        foreach (var room in coming.GroupBy(s => s.Auditorium))
        {
            var slots = room.Select(s => new Slot(s.StartsAt, s.EndsAt, true, "", film.Title))
                .Concat(others.Where(o => o.AuditoriumId == room.Key.Id).Select(o => new Slot(o.StartsAt, o.EndsAt, false, "", o.Title)));
            foreach (var (earlier, later, minutes) in Overlaps.Tight(slots, room.Key.CleaningMinutes))
            {
                if (minutes < 0)
                    return new(null, Clash(film.RuntimeMinutes, room.Key, earlier, later));
                tight++;
            }
        }

        return new(film, null, coming.Count, tight);
    }

    private static Refusal Clash(int minutes, Auditorium room, Slot earlier, Slot later)
    {
        var zone = room.Cinema.TimeZone;
        var (from, to) = (zone.ToLocal(earlier.Start), zone.ToLocal(later.Start));
        return new Refusal("With {0} minutes, {1} on {2:d MMM, HH:mm} would run into {3} at {4:HH:mm} in {5}. Move one of them first.", minutes, earlier.Name, from, later.Name, to, room.Name);
    }
}
