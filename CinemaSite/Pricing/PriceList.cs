using CinemaSite.Catalog;
using CinemaSite.Seating;

namespace CinemaSite.Pricing;

/// <summary>The prices of one screening: its card, what the format adds, and the fee for a ticket bought online.</summary>
public sealed record PriceList(
    PriceCard Card, Certificate Certificate, IReadOnlyList<PriceLine> Supplements, long OnlineFee, string Currency, int TaxRateBasisPoints)
{
    /// <summary>The types on sale for this film, in the house's order.</summary>
    public IReadOnlyList<TicketType> Types { get; } =
    [
        .. Card.Prices.Select(p => p.TicketType).Distinct()
            .Where(t => t.IsSoldFor(Certificate))
            .OrderBy(t => t.SortOrder)
    ];

    /// <summary>The same without what only a ticket bought online costs.</summary>
    public PriceList AtTheCounter => this with { OnlineFee = 0 };

    /// <summary>Null when this type is not sold for this seat or film.</summary>
    public PriceQuote? Quote(int ticketTypeId, string category)
    {
        if (Types.FirstOrDefault(t => t.Id == ticketTypeId) is not { } type || Amount(type, category) is not { } amount)
            return null;

        var standard = Amount(type, Seat.StandardCategory) ?? amount;
        var lines = new List<PriceLine> { new("{0}, {1}", standard, Card.Name, type.Name) };
        if (amount != standard)
            lines.Add(new("{0} seat", amount - standard, category));
        if (amount != 0)
            lines.AddRange(Supplements);

        return new PriceQuote(
            type, lines.Sum(l => l.Amount), amount == 0 ? 0 : OnlineFee, type.TaxRateBasisPoints ?? TaxRateBasisPoints, lines);
    }

    /// <summary>The lowest and the highest price of an adult seat, for lists and legends.</summary>
    public long? From(string category) => Types.FirstOrDefault() is { } type ? Quote(type.Id, category)?.Price : null;

    public Money Money(long minor) => new(minor, Currency);

    private long? Amount(TicketType type, string category) =>
        Card.Prices.FirstOrDefault(p => p.TicketTypeId == type.Id && p.Category == category)?.Amount;
}

/// <summary>
/// The price of one ticket with what it is made of. Minor units, tax included; the fee comes on top and is taxed like the ticket.
/// </summary>
public sealed record PriceQuote(TicketType Type, long Price, long Fee, int TaxRateBasisPoints, IReadOnlyList<PriceLine> Lines)
{
    public long Tax => Pricing.Tax.Included(Price, TaxRateBasisPoints) + Pricing.Tax.Included(Fee, TaxRateBasisPoints);
}

/// <summary>A step of a price: an English text that is the key of its translation, what fills its places, an amount.</summary>
public sealed record PriceLine(string Text, long Amount, params string[] Args);
