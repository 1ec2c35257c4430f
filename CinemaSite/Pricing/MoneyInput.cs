using System.Globalization;

namespace CinemaSite.Pricing;

public static class MoneyInput
{
    private const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>
    /// Reads an amount as people type it, "8.50", "8,50" or "8", into minor units; a rate in per cent into hundredths of
    /// a per cent. Null for anything else, and for a third decimal.
    /// </summary>
    public static long? Read(string? text)
    {
        var number = (text ?? "").Trim().TrimStart('£', '€', '$').Replace(',', '.');
        return decimal.TryParse(number, Style, CultureInfo.InvariantCulture, out var amount)
            && Math.Abs(amount) < 1_000_000 && decimal.Round(amount, 2) == amount
            ? (long)(amount * 100)
            : null;
    }

    /// <summary>As it is put into a field: "8.50".</summary>
    public static string Write(long minor) => (minor / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
