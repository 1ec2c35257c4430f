using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace CinemaSite.Pricing;

/// <summary>What comes back for tickets that are sold from now on, configured under "Refunds".</summary>
public sealed class RefundOptions : IValidatableObject
{
    private const int MostTiers = 4;
    private const int HoursInAYear = 8760;

    /// <summary>As <see cref="RefundPolicy"/> writes it: "24:100,2:85".</summary>
    public string Tiers { get; init; } = RefundPolicy.Default.ToString();

    /// <summary>A refund by staff above this needs a manager's sign-in; in whole units of the cinema's currency.</summary>
    [Range(0, 10_000)]
    public int AskManagerAbove { get; init; } = 50;

    public RefundPolicy Policy => RefundPolicy.Parse(Tiers);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsInOrder())
            yield return new("Write hours and per cent like 24:100, 2:85, the longest time first", [nameof(Tiers)]);
    }

    private bool IsInOrder()
    {
        var tiers = Tiers.Split(',').Select(Read).ToList();
        return tiers.Count <= MostTiers
            && tiers.All(t => t is ( >= 0 and <= HoursInAYear, >= 0 and <= 100))
            && tiers.Zip(tiers.Skip(1), (longer, shorter) => longer.Hours > shorter.Hours && longer.Percent >= shorter.Percent).All(right => right);
    }

    private static (int Hours, int Percent) Read(string tier) =>
        tier.Split(':') is [var hours, var percent] && Number(hours) is { } h && Number(percent) is { } p ? (h, p) : (-1, -1);

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
