using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pricing;

/// <summary>Makes a price card or changes one. Tickets that are held or sold keep their price.</summary>
public class SavePriceCard(CinemaDbContext db)
{
    /// <param name="cardId">Null for a new card.</param>
    public async Task<Refusal?> RunAsync(Actor by, int cinemaId, int? cardId, CardTerms terms, CancellationToken ct) =>
        Check(terms) ?? await db.InTransactionAsync(() => SaveAsync(by, cinemaId, cardId, terms, ct), ct);

    private async Task<Refusal?> SaveAsync(Actor by, int cinemaId, int? cardId, CardTerms terms, CancellationToken ct)
    {
        var types = await db.TicketTypes.Where(t => t.CinemaId == cinemaId).ToDictionaryAsync(t => t.Id, ct);
        if (terms.Prices.Any(p => !types.ContainsKey(p.TicketTypeId)))
            return new Refusal("A ticket type of this card is not there any more.");

        var card = cardId is null
            ? db.Add(new PriceCard { CinemaId = cinemaId, Name = terms.Name }).Entity
            : await db.PriceCards.Include(c => c.Prices).SingleOrDefaultAsync(c => c.Id == cardId && c.CinemaId == cinemaId, ct);
        if (card is null)
            return new Refusal("This price card is not there any more.");

        Write(terms, card, types);
        await db.SaveAndRecordAsync(by, cardId is null ? "Made a price card" : "Changed a price card", card, card.Name, ct);
        return null;
    }

    private static void Write(CardTerms terms, PriceCard card, Dictionary<int, TicketType> types)
    {
        (card.Name, card.Weekdays, card.Priority) = (terms.Name, [.. terms.Weekdays.Distinct().Order()], terms.Priority);
        (card.FromTime, card.UntilTime, card.ValidFrom, card.ValidUntil) = (terms.FromTime, terms.UntilTime, terms.ValidFrom, terms.ValidUntil);
        card.Prices.RemoveAll(old => !terms.Prices.Any(p => p.TicketTypeId == old.TicketTypeId && p.Category == old.Category));
        foreach (var price in terms.Prices)
        {
            if (card.Prices.Find(p => p.TicketTypeId == price.TicketTypeId && p.Category == price.Category) is { } known)
                known.Amount = price.Amount;
            else
                card.Prices.Add(new Price { TicketType = types[price.TicketTypeId], Category = price.Category, Amount = price.Amount });
        }
    }

    private static Refusal? Check(CardTerms terms) => terms switch
    {
        { Name: "" } or { Name.Length: > 60 } => new Refusal("Give the price card a name of at most 60 letters."),
        { Weekdays: [] } => new Refusal("Choose at least one weekday."),
        { ValidUntil: { } until } when until < terms.ValidFrom => new Refusal("The last day is before the first."),
        { FromTime: var from, UntilTime: var until } when from != default && until != default
            && PriceCard.SinceRollover(until) <= PriceCard.SinceRollover(from) => new Refusal("The band of times ends before it begins."),
        { Prices: var prices } when prices.Any(p => p.Amount < 0) => new Refusal("A price cannot be less than nothing."),
        { Prices: var prices } when prices.Any(p => p.Category is "" or { Length: > 30 }) => new Refusal("A seat category has a name of at most 30 letters."),
        { Prices: var prices } when prices.DistinctBy(p => (p.TicketTypeId, p.Category)).Count() < prices.Count =>
            new Refusal("There are two prices for the same ticket and seat."),
        _ => null,
    };
}
