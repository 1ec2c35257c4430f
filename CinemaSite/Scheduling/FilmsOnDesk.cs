using CinemaSite.Catalog;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Scheduling;

/// <summary>Which films the desk shows.</summary>
public enum FilmsShown
{
    /// <summary>All that are not in the archive.</summary>
    Current,

    /// <summary>On within a week.</summary>
    Now,

    /// <summary>On later than that, or to be released.</summary>
    Coming,

    Archived,
}

/// <summary>A film as the desk lists it. Screenings that are cancelled do not count as upcoming; drafts do.</summary>
public sealed record FilmOnDesk(
    int Id, string Slug, string Title, int? Year, int RuntimeMinutes, Certificate Certificate, string Director,
    string? PosterName, bool IsArchived, int Upcoming, DateOnly? Next);

public static class FilmsOnDeskQuery
{
    private const int DaysThatAreNow = 7;

    /// <summary>Still to begin at <paramref name="now"/> (UTC), and not cancelled.</summary>
    public static IQueryable<Screening> Upcoming(this IQueryable<Screening> screenings, DateTime now) =>
        screenings.Where(s => s.StartsAt > now && s.Status != ScreeningStatus.Cancelled);

    /// <summary>What may be chosen when something new is planned.</summary>
    public static IQueryable<Film> ToChoose(this IQueryable<Film> films) => films.Where(f => f.ArchivedAt == null);

    extension(CinemaDbContext db)
    {
        /// <summary>The films of the desk by title. Each takes two look-ups in the index (film, start), done for those of the page only.</summary>
        public IQueryable<FilmOnDesk> FilmsOnDesk(FilmsShown shown, string? search, DateTime now) =>
            from film in db.Shown(shown, now).Matching(search)
            orderby film.Title, film.Id
            select new FilmOnDesk(
                film.Id, film.Slug, film.Title, film.Year, film.RuntimeMinutes, film.Certificate, film.Director,
                film.PosterName, film.ArchivedAt != null,
                db.Screenings.Upcoming(now).Count(s => s.FilmId == film.Id),
                db.Screenings.Upcoming(now).Where(s => s.FilmId == film.Id).Min(s => (DateOnly?)s.BusinessDate));

        private IQueryable<Film> Shown(FilmsShown shown, DateTime now)
        {
            var (soon, today) = (now.AddDays(DaysThatAreNow), DateOnly.FromDateTime(now));
            var films = db.Films.AsNoTracking();
            return shown switch
            {
                FilmsShown.Now => films.ToChoose().Where(f => db.Screenings.Upcoming(now).Any(s => s.FilmId == f.Id && s.StartsAt < soon)),
                FilmsShown.Coming => films.ToChoose().Where(f => !db.Screenings.Upcoming(now).Any(s => s.FilmId == f.Id && s.StartsAt < soon)
                    && (f.ReleaseDate > today || db.Screenings.Upcoming(now).Any(s => s.FilmId == f.Id))),
                FilmsShown.Archived => films.Where(f => f.ArchivedAt != null),
                FilmsShown.Current => films.ToChoose(),
            };
        }
    }

    /// <summary>By title, in any case; by the film's address as well, which has no accents ("amelie").</summary>
    private static IQueryable<Film> Matching(this IQueryable<Film> films, string? search)
    {
        if (search?.Trim() is not { Length: > 0 } words)
            return films;

        var escaped = words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal);
        var (title, slug) = ($"%{escaped}%", words.Any(char.IsLetterOrDigit) ? Slug.From(words) : "?");
        return films.Where(f => EF.Functions.Like(f.Title, title, @"\") || f.Slug.Contains(slug));
    }
}
