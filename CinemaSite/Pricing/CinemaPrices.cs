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
}
