using System.Globalization;
using CinemaSite.Pricing;
using CsCheck;

namespace CinemaSite.Tests.Pricing;

public sealed class MoneyTests : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    [Theory]
    [InlineData("en-GB", 2400, "GBP", "£24.00")]
    [InlineData("en-GB", 123456, "GBP", "£1,234.56")]
    [InlineData("en-GB", -75, "GBP", "-£0.75")]
    [InlineData("en-GB", 2400, "EUR", "€24.00")]
    [InlineData("es-ES", 2400, "GBP", "24,00 £")]
    [InlineData("es-ES", 2405, "EUR", "24,05 €")]
    public void Money_is_written_as_the_language_does(string culture, long minor, string currency, string written)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal(written, new Money(minor, currency).ToString().Replace('\u00a0', ' '));
    }

    [Fact]
    public void Machines_read_money_back_as_it_was() => Gen.Long[-1_000_000_000, 1_000_000_000].Sample(minor =>
        decimal.Parse(new Money(minor, "GBP").ToPlainString(), CultureInfo.InvariantCulture) * 100 == minor);

    public void Dispose() => CultureInfo.CurrentCulture = before;
}
