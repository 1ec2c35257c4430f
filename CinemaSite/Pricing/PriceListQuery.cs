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

        /// <summary>Whether a screening has the prices that it needs to be published. It comes with auditorium and cinema.</summary>
        public async Task<PriceProblems> PriceProblemsAsync(Screening screening, CancellationToken ct)
        {
            var cinema = screening.Auditorium.Cinema;
            var prices = await db.PricesAsync(cinema.Id, ct);
            var categories = await db.SeatPlans.Where(p => p.Id == screening.SeatPlanId)
                .SelectMany(p => p.Seats).Select(s => s.Category).Distinct().ToListAsync(ct);
            var time = TimeOnly.FromDateTime(cinema.TimeZone.ToLocal(screening.StartsAt));
            return prices.ProblemsOf(screening.PriceCardId, screening.BusinessDate, time, categories);
        }

        /// <summary>The seat categories of a cinema: those of the seats in its newest plans, and those that a card prices.</summary>
        public async Task<IReadOnlyList<SeatCategory>> SeatCategoriesAsync(int cinemaId, CancellationToken ct)
        {
            var seats = await db.SeatPlans
                .Where(p => p.Auditorium.CinemaId == cinemaId && !p.Auditorium.Plans.Any(later => later.Version > p.Version))
                .SelectMany(p => p.Seats).GroupBy(s => s.Category).Select(g => new { Name = g.Key, Seats = g.Count() })
                .ToDictionaryAsync(g => g.Name, g => g.Seats, ct);
            var priced = await db.PriceCards.Where(c => c.CinemaId == cinemaId).SelectMany(c => c.Prices).Select(p => p.Category).Distinct().ToListAsync(ct);
            return
            [
                .. from name in seats.Keys.Union(priced)
                   orderby name != Seating.Seat.StandardCategory, name
                   select new SeatCategory(name, seats.GetValueOrDefault(name)),
            ];
        }

        /// <summary>All cards of a cinema with their prices and ticket types.</summary>
        public Task<List<PriceCard>> PriceCardsAsync(int cinemaId, CancellationToken ct) =>
            db.PriceCards.AsNoTrackingWithIdentityResolution()
                .Where(c => c.CinemaId == cinemaId)
                .Include(c => c.Prices).ThenInclude(p => p.TicketType)
                .ToListAsync(ct);
    }
}

/// <param name="Seats">How many there are in the newest plans; none where only old plans or price cards know the name.</param>
public sealed record SeatCategory(string Name, int Seats);
