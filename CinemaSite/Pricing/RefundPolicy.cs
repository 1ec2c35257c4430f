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

    /// <summary>What a ticket gives at a moment; both UTC. A deadline is over when it is reached.</summary>
    public ReturnRight At(DateTime startsAt, DateTime now)
    {
        if (now >= startsAt)
            return ReturnRight.None;

        var tier = Deadlines(startsAt).Where(t => t.Percent > 0 && now < t.Until).Select(t => ((DateTime, int)?)t).FirstOrDefault();
        return tier is (var until, var percent) ? new(percent, until) : new(0, startsAt);
    }

    /// <summary>The same, but never more to the card than so many per cent.</summary>
    public RefundPolicy AtMost(int percent) => new(
        [.. Tiers.Select(t => t with { Percent = Math.Min(t.Percent, percent) }).Where(t => t.Percent > 0).GroupBy(t => t.Percent).Select(same => same.Last())]);
}

/// <summary>
/// What a ticket gives at one moment: so many per cent of its price to the card, or all of it as a voucher. The booking fee stays
/// with the house.
/// </summary>
/// <param name="CardPercent">0 where only a voucher is given.</param>
/// <param name="Until">Until when that holds, in UTC; null where nothing is given at all.</param>
public readonly record struct ReturnRight(int CardPercent, DateTime? Until)
{
    public static readonly ReturnRight None = new(0, null);

    public bool IsNone => Until is null;

    /// <summary>Of a price in minor units, rounded half away from zero.</summary>
    public long ToCard(long net) => (2 * net * CardPercent + 100) / 200;

    public long ToVoucher(long net) => IsNone ? 0 : net;
}

public sealed record RefundTier(int HoursBefore, int Percent)
{
    public static RefundTier Parse(string text)
    {
        var parts = text.Split(':');
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
