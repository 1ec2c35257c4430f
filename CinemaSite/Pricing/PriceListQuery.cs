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
            var cards = await db.PriceCards.AsNoTrackingWithIdentityResolution()
                .Where(c => c.CinemaId == cinema.Id)
                .Include(c => c.Prices).ThenInclude(p => p.TicketType)
                .ToListAsync(ct);

            var time = TimeOnly.FromDateTime(cinema.TimeZone.ToLocal(screening.StartsAt));
            var card = screening.PriceCardId is { } named
                ? cards.Find(c => c.Id == named)
                : cards.Where(c => c.IsValid(screening.BusinessDate, time)).MaxBy(c => c.Priority);

            return card is null ? null : new PriceList(
                card, screening.Film.Certificate, screening.Surcharge, cinema.OnlineFee, cinema.Currency, cinema.TaxRateBasisPoints);
        }
    }
}
