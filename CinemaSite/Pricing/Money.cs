using System.Globalization;

namespace CinemaSite.Pricing;

/// <summary>An amount in the minor units of a currency: 2400 and "GBP" is £24.00.</summary>
public readonly record struct Money(long Minor, string Currency)
{
    /// <summary>As written in the current language: "£24.00", "24,00 £".</summary>
    public override string ToString()
    {
        var format = (NumberFormatInfo)CultureInfo.CurrentCulture.NumberFormat.Clone();
        format.CurrencySymbol = Symbol;
        return (Minor / 100m).ToString("C2", format);
    }

    /// <summary>With a point and no symbol, for machines: "24.00".</summary>
    public string ToPlainString() => (Minor / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private string Symbol => Currency switch
    {
        "GBP" => "£",
        "EUR" => "€",
        "USD" => "$",
        _ => Currency,
    };
}
