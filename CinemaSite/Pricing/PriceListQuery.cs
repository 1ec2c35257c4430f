using CinemaSite.Data;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pricing;

public static class PriceListQuery
{
    extension(CinemaDbContext db)
    {
        /// <summary>The prices of a screening; null when no card is valid for it. The screening comes with film, auditorium and cinema.</summary>
        public async Task<PriceList?> PriceListAsync(Screening screening, CancellationToken ct)
        {
            var cinema = screening.Auditorium.Cinema;
            var prices = await db.PricesAsync(cinema.Id, ct);
            var time = TimeOnly.FromDateTime(cinema.TimeZone.ToLocal(screening.StartsAt));
            var card = PriceCard.For(prices.Cards, screening.PriceCardId, screening.BusinessDate, time);

            return card is null ? null : new PriceList(
                card, screening.Film.Certificate, prices.Supplements(screening.Surcharge, screening.Attributes),
                cinema.OnlineFee, cinema.Currency, cinema.TaxRateBasisPoints);
        }

        public async Task<CinemaPrices> PricesAsync(int cinemaId, CancellationToken ct) => new(
            await db.PriceCardsAsync(cinemaId, ct),
            await db.FormatSurcharges.AsNoTracking().Where(s => s.CinemaId == cinemaId).ToListAsync(ct));

        /// <summary>All cards of a cinema with their prices and ticket types.</summary>
        public Task<List<PriceCard>> PriceCardsAsync(int cinemaId, CancellationToken ct) =>
            db.PriceCards.AsNoTrackingWithIdentityResolution()
                .Where(c => c.CinemaId == cinemaId)
                .Include(c => c.Prices).ThenInclude(p => p.TicketType)
                .ToListAsync(ct);
    }
}
