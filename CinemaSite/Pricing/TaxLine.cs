using System.Globalization;

namespace CinemaSite.Pricing;

/// <summary>The tax of one rate in a sum; the rate as it is written, "20" or "8.5".</summary>
public sealed record TaxLine(string Rate, Money Tax)
{
    /// <summary>A line for each rate, the highest first.</summary>
    public static IReadOnlyList<TaxLine> Of(IEnumerable<(int RateBasisPoints, long Tax)> parts, string currency) =>
    [
        .. from part in parts
           group part.Tax by part.RateBasisPoints into rate
           orderby rate.Key descending
           select new TaxLine((rate.Key / 100m).ToString("0.##", CultureInfo.CurrentCulture), new Money(rate.Sum(), currency)),
    ];
}
