using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pricing;

/// <summary>Takes a price card away. One that a screening names stays; tickets have their price whatever becomes of the card.</summary>
public class DeletePriceCard(CinemaDbContext db)
{
    public Task<Refusal?> RunAsync(Actor by, int cinemaId, int cardId, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        var card = await db.PriceCards.Include(c => c.Prices).SingleOrDefaultAsync(c => c.Id == cardId && c.CinemaId == cinemaId, ct);
        if (card is null)
            return new Refusal("This price card is not there any more.");
        if (await db.Screenings.CountAsync(s => s.PriceCardId == cardId, ct) is > 0 and var screenings)
            return new Refusal("Screenings name this card: {0}. Give them another one first.", screenings);

        db.Remove(card);
        await db.SaveAndRecordAsync(by, "Deleted a price card", card, card.Name, ct);
        return null;
    }, ct);
}
