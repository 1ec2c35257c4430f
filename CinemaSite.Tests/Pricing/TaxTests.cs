using CinemaSite.Pricing;
using CsCheck;

namespace CinemaSite.Tests.Pricing;

public class TaxTests
{
    private static readonly Gen<(long Gross, int Rate)> Amounts = Gen.Select(Gen.Long[0, 100_000_000], Gen.Int[0, 10_000]);

    [Theory]
    [InlineData(1200, 2000, 200)] // 20 % of 10.00
    [InlineData(75, 2000, 13)] // 12.5 is rounded up
    [InlineData(1, 2000, 0)]
    [InlineData(3, 2000, 1)] // 0.5 is rounded up
    [InlineData(1100, 1000, 100)] // Spain's 10 %
    [InlineData(-75, 2000, -13)] // away from zero on a credit note too
    [InlineData(1200, 0, 0)]
    public void The_tax_in_a_gross_amount(long gross, int rate, long tax) => Assert.Equal(tax, Tax.Included(gross, rate));

    [Fact]
    public void Tax_is_rounded_half_away_from_zero() => Amounts.Sample(a =>
        Tax.Included(a.Gross, a.Rate) == (long)Math.Round((decimal)a.Gross * a.Rate / (10_000 + a.Rate), MidpointRounding.AwayFromZero));

    [Fact]
    public void A_credit_note_gives_back_the_tax_that_was_taken() => Amounts.Sample(a =>
        Tax.Included(-a.Gross, a.Rate) == -Tax.Included(a.Gross, a.Rate));

    [Fact]
    public void Tax_is_never_more_than_what_was_paid() => Amounts.Sample(a =>
        Tax.Included(a.Gross, a.Rate) >= 0 && Tax.Included(a.Gross, a.Rate) <= a.Gross);

    [Fact]
    public void A_dearer_ticket_never_holds_less_tax() => Amounts.Sample(a =>
        Tax.Included(a.Gross + 1, a.Rate) >= Tax.Included(a.Gross, a.Rate));
}
