using CinemaSite.Pricing;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Web;

public static class PriceWords
{
    /// <summary>A step of a price as it is said.</summary>
    public static string Sentence(this IStringLocalizer<Strings> t, PriceLine line) =>
        t[line.Text, [.. line.Args.Select(object (arg) => t[arg].Value)]];
}
