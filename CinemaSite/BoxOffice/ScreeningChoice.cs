using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>A screening in a list to choose from. Time in UTC.</summary>
public sealed record ScreeningChoice(int Id, DateTime StartsAt, string Film, string Auditorium);

public static class ScreeningChoices
{
    extension(CinemaDbContext db)
    {
        /// <summary>Those of a day, or of the day of a screening.</summary>
        public async Task<IReadOnlyList<ScreeningChoice>> ScreeningChoicesAsync(DateOnly? day, int? screeningId, CancellationToken ct) =>
            await db.Screenings
                .Where(s => day != null && s.BusinessDate == day
                    || day == null && db.Screenings.Any(chosen => chosen.Id == screeningId && chosen.BusinessDate == s.BusinessDate))
                .OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
                .Select(s => new ScreeningChoice(s.Id, s.StartsAt, s.Film.Title, s.Auditorium.Name))
                .ToListAsync(ct);
    }
}
