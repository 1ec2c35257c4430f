using CinemaSite.Catalog;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Scheduling;

/// <summary>
/// A film and the days between which it is on. <paramref name="StartsAt"/> (UTC) is its first start; null where nothing is planned
/// yet, and the first day is that of its release.
/// </summary>
public sealed record FilmRun(Film Film, DateOnly First, DateOnly Last, DateTime? StartsAt);

public static class FilmRuns
{
    extension(CinemaDbContext db)
    {
        /// <summary>Every film that is published for a business date from this one on, the soonest first, in one query.</summary>
        public Task<List<FilmRun>> FilmRunsAsync(DateOnly today, CancellationToken ct) => (
            from run in db.Screenings
                .Where(s => s.Status == ScreeningStatus.Published && s.BusinessDate >= today)
                .GroupBy(s => s.FilmId)
                .Select(g => new { FilmId = g.Key, First = g.Min(s => s.BusinessDate), Last = g.Max(s => s.BusinessDate), StartsAt = g.Min(s => s.StartsAt) })
            join film in db.Films.AsNoTracking() on run.FilmId equals film.Id
            orderby run.StartsAt, film.Id
            select new FilmRun(film, run.First, run.Last, run.StartsAt)).ToListAsync(ct);

        /// <summary>Films that are to be released and are not published for any day to come, the soonest first.</summary>
        public Task<List<FilmRun>> AnnouncedFilmsAsync(DateOnly today, CancellationToken ct) => db.Films.AsNoTracking().ToChoose()
            .Where(f => f.ReleaseDate > today
                && !db.Screenings.Any(s => s.FilmId == f.Id && s.Status == ScreeningStatus.Published && s.BusinessDate >= today))
            .OrderBy(f => f.ReleaseDate).ThenBy(f => f.Id)
            .Select(f => new FilmRun(f, f.ReleaseDate!.Value, f.ReleaseDate!.Value, null)).ToListAsync(ct);
    }
}
