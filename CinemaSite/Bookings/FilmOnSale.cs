using CinemaSite.Data;
using CinemaSite.Pricing;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

public static class FilmOnSale
{
    extension(CinemaDbContext db)
    {
        /// <summary>The screenings of a film that can be bought on the web at <paramref name="now"/> (UTC), by time: published, priced and not over.</summary>
        public async Task<IReadOnlyList<ScreeningOnList>> OnSaleAsync(string filmSlug, DateTime now, CancellationToken ct)
        {
            // A business date can be that of the day before, in any zone.
            var listed = await db.ListedScreenings(DateOnly.FromDateTime(now).AddDays(-2), null, filmSlug, now).Select(l => l.Screening).ToListAsync(ct);
            List<ScreeningOnList> open = [];
            foreach (var ofCinema in listed.Where(s => !s.IsOver(now)).GroupBy(s => s.CinemaId))
            {
                var cards = await db.PriceCardsAsync(ofCinema.Key, ct);
                open.AddRange(ofCinema.Where(s => PriceCard.WhyNone(cards, s.PriceCardId, s.BusinessDate, TimeOnly.FromDateTime(s.LocalStart)) is null));
            }

            return [.. open.OrderBy(s => s.StartsAt).ThenBy(s => s.Id)];
        }
    }
}
