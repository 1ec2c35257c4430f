using CinemaSite.Catalog;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Scheduling;

/// <summary>A film and the days between which it is on. <paramref name="StartsAt"/> (UTC) is its first start.</summary>
public sealed record FilmRun(Film Film, DateOnly First, DateOnly Last, DateTime StartsAt);

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
    }
}
