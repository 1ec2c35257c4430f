using CinemaSite.Data;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pricing;

/// <summary>What a promo code can be tied to: films that are still shown, screenings of one day, and what it is tied to already.</summary>
public sealed record PromoScope(IReadOnlyList<(int Id, string Title)> Films, IReadOnlyList<ScopedScreening> Screenings);

/// <param name="StartsAt">UTC.</param>
public sealed record ScopedScreening(int Id, string Film, string Auditorium, DateTime StartsAt);

public static class PromoScopeQuery
{
    extension(CinemaDbContext db)
    {
        public async Task<PromoScope> PromoScopeAsync(
            int cinemaId, DateOnly today, DateOnly? day, IReadOnlyCollection<int> filmIds, IReadOnlyCollection<int> screeningIds, CancellationToken ct)
        {
            var films = await db.Films
                .Where(f => filmIds.Contains(f.Id) || db.Screenings.Any(s => s.FilmId == f.Id && s.BusinessDate >= today
                    && s.Auditorium.CinemaId == cinemaId && s.Status != ScreeningStatus.Cancelled))
                .OrderBy(f => f.Title).Select(f => new { f.Id, f.Title }).ToListAsync(ct);
            var screenings = await db.Screenings
                .Where(s => s.Auditorium.CinemaId == cinemaId
                    && (screeningIds.Contains(s.Id) || s.BusinessDate == day && s.Status != ScreeningStatus.Cancelled))
                .OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
                .Select(s => new ScopedScreening(s.Id, s.Film.Title, s.Auditorium.Name, s.StartsAt))
                .ToListAsync(ct);
            return new([.. films.Select(f => (f.Id, f.Title))], screenings);
        }
    }
}
