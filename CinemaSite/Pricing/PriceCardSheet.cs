using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pricing;

/// <summary>What a price card is written on: a row for each ticket type, a column for each seat category.</summary>
/// <param name="Card">Null for a new card, and for one that is not there.</param>
/// <param name="Types">Those on sale, and those that the card prices.</param>
public sealed record PriceCardSheet(PriceCard? Card, IReadOnlyList<TicketType> Types, IReadOnlyList<SeatCategory> Categories);

public static class PriceCardSheetQuery
{
    extension(CinemaDbContext db)
    {
        public async Task<PriceCardSheet> PriceCardSheetAsync(int cinemaId, int? cardId, CancellationToken ct)
        {
            var card = cardId is null ? null : await db.PriceCards.AsNoTracking().Include(c => c.Prices)
                .SingleOrDefaultAsync(c => c.Id == cardId && c.CinemaId == cinemaId, ct);
            var types = await db.TicketTypes.AsNoTracking().Where(t => t.CinemaId == cinemaId).OrderBy(t => t.SortOrder).ToListAsync(ct);
            var categories = await db.SeatCategoriesAsync(cinemaId, ct);
            return new(
                card,
                [.. types.Where(t => !t.IsRetired || card?.Prices.Exists(p => p.TicketTypeId == t.Id) == true)],
                categories is [] ? [new(Seating.Seat.StandardCategory, 0)] : categories);
        }
    }
}
