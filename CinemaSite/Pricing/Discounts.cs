namespace CinemaSite.Pricing;

/// <summary>How much comes off each ticket of a booking. Minor units; nothing is ever more than the ticket costs.</summary>
public static class Discounts
{
    /// <summary>A share of each price, in hundredths of a per cent, rounded half away from zero for each ticket by itself.</summary>
    public static IReadOnlyList<long> Percent(long basisPoints, IReadOnlyList<long> prices) =>
    [
        .. prices.Select(price =>
        {
            var (quotient, remainder) = Math.DivRem(price * basisPoints, 10_000);
            return quotient + (2 * remainder >= 10_000 ? 1 : 0);
        }),
    ];

    /// <summary>An amount off the whole booking, spread over its tickets by their price so that the parts add up to it exactly.</summary>
    public static IReadOnlyList<long> Spread(long amount, IReadOnlyList<long> prices)
    {
        var total = prices.Sum();
        amount = Math.Min(amount, total);
        var parts = new long[prices.Count];
        var (paid, spread) = (0L, 0L);
        for (var i = 0; i < parts.Length && total > 0; i++)
        {
            paid += prices[i];
            parts[i] = amount * paid / total - spread;
            spread += parts[i];
        }

        return parts;
    }
}
