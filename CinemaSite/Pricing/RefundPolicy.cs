using System.Globalization;

namespace CinemaSite.Pricing;

/// <summary>
/// What comes back for a ticket given back in time: tiers of (hours before the start, per cent to the card), the longest
/// first, then a credit voucher until the start. Written on each ticket when it is sold, as "24:100,2:85".
/// </summary>
public sealed record RefundPolicy(IReadOnlyList<RefundTier> Tiers)
{
    public static readonly RefundPolicy Default = new([new(24, 100), new(2, 85)]);

    public override string ToString() =>
        string.Join(',', Tiers.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.HoursBefore}:{t.Percent}")));

    public static RefundPolicy Parse(string text) =>
        new([.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(RefundTier.Parse)]);

    /// <summary>Until when each tier holds, in UTC.</summary>
    public IEnumerable<(DateTime Until, int Percent)> Deadlines(DateTime startsAt) =>
        Tiers.Select(t => (startsAt.AddHours(-t.HoursBefore), t.Percent));
}

public sealed record RefundTier(int HoursBefore, int Percent)
{
    public static RefundTier Parse(string text)
    {
        var parts = text.Split(':');
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
