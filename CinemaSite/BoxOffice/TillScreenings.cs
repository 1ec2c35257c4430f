using CinemaSite.Bookings;
using CinemaSite.Catalog;
using CinemaSite.Data;

namespace CinemaSite.BoxOffice;

/// <summary>A screening that the till can sell, with the number that the cashier types for it.</summary>
public sealed record TillScreening(int Number, Film Film, ScreeningOnList Screening, bool HasBegun);

public static class TillScreenings
{
    extension(CinemaDbContext db)
    {
        /// <summary>
        /// What a till can sell of a business date: what is still to come, the next first, then what has begun a short while ago.
        /// </summary>
        /// <param name="now">UTC.</param>
        public async Task<IReadOnlyList<TillScreening>> TillScreeningsAsync(
            int cinemaId, DateOnly day, TillSaleOptions options, DateTime now, CancellationToken ct)
        {
            var films = await db.WhatsOnAsync(day, day, null, now, ct);
            return
            [
                .. films.SelectMany(f => f.Screenings.Select(s => (f.Film, Screening: s)))
                    .Where(s => s.Screening.CinemaId == cinemaId && now < s.Screening.StartsAt.AddMinutes(options.MinutesAfterStart))
                    .OrderBy(s => s.Screening.StartsAt <= now).ThenBy(s => s.Screening.StartsAt).ThenBy(s => s.Screening.Id)
                    .Select((s, i) => new TillScreening(i + 1, s.Film, s.Screening, s.Screening.StartsAt <= now)),
            ];
        }
    }
}
