using CinemaSite.Data;
using CinemaSite.Scheduling;

namespace CinemaSite.Pricing;

/// <summary>Everything by which a cinema prices its screenings.</summary>
public sealed record CinemaPrices(IReadOnlyList<PriceCard> Cards, IReadOnlyList<FormatSurcharge> Surcharges)
{
    /// <summary>What the format adds to each ticket, a line for each attribute; what was set by hand for a screening goes before.</summary>
    public IReadOnlyList<PriceLine> Supplements(long? byHand, IReadOnlyCollection<ScreeningAttribute> attributes) => byHand switch
    {
        0 => [],
        { } amount => [new PriceLine("Format supplement", amount)],
        null =>
        [
            .. from surcharge in Surcharges
               where surcharge.Amount != 0 && attributes.Contains(surcharge.Attribute)
               orderby surcharge.Attribute
               select new PriceLine("{0} supplement", surcharge.Amount, surcharge.Attribute.Label()),
        ],
    };

    /// <param name="categories">Of the seats in the screening's plan.</param>
    public PriceProblems ProblemsOf(int? named, DateOnly businessDate, TimeOnly time, IEnumerable<string> categories)
    {
        if (PriceCard.WhyNone(Cards, named, businessDate, time) is { } blocks)
            return new(blocks, null);

        var card = PriceCard.For(Cards, named, businessDate, time)!;
        var lacking = card.Lacks(categories);
        return new(null, lacking is [] ? null : new Refusal("The price card {0} has no price for these seats: {1}.", card.Name, string.Join(", ", lacking)));
    }
}

/// <summary>What stands in the way of selling a screening, and what only some of its seats will suffer from.</summary>
public sealed record PriceProblems(Refusal? Blocks, Refusal? Warns);
