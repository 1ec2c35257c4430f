using CinemaSite.Pricing;
using CsCheck;

namespace CinemaSite.Tests.Pricing;

/// <summary>However much comes off however many tickets, it comes out even.</summary>
public class DiscountsProperties
{
    private static readonly Gen<long[]> Prices = Gen.Frequency((1, Gen.Const(0L)), (4, Gen.Long[1, 100_000])).Array[1, 12];

    private static readonly Gen<(long[] Prices, long Amount)> Amounts = Gen.Select(Prices, Gen.Long[0, 1_000_000]);

    private static readonly Gen<(long[] Prices, long Share)> Shares = Gen.Select(Prices, Gen.Long[0, 10_000]);

    [Fact]
    public void The_parts_of_an_amount_add_up_to_it() => Amounts.Sample(a =>
        Discounts.Spread(a.Amount, a.Prices).Sum() == Math.Min(a.Amount, a.Prices.Sum()));

    [Fact]
    public void No_ticket_ever_costs_less_than_nothing() => Amounts.Sample(a =>
        Discounts.Spread(a.Amount, a.Prices).Zip(a.Prices).All(t => t.First >= 0 && t.First <= t.Second));

    [Fact]
    public void What_is_free_gets_nothing_off() => Amounts.Sample(a =>
        Discounts.Spread(a.Amount, a.Prices).Zip(a.Prices).All(t => t.Second > 0 || t.First == 0));

    [Fact]
    public void Each_part_is_its_tickets_share_to_the_penny() => Amounts.Sample(a =>
    {
        var amount = Math.Min(a.Amount, a.Prices.Sum());
        return Discounts.Spread(a.Amount, a.Prices).Zip(a.Prices)
            .All(t => Math.Abs(t.First - (a.Prices.Sum() == 0 ? 0 : (decimal)amount * t.Second / a.Prices.Sum())) <= 1);
    });

    [Fact]
    public void A_percentage_is_rounded_half_away_from_zero_for_each_ticket() => Shares.Sample(s =>
        Discounts.Percent(s.Share, s.Prices).SequenceEqual(
            s.Prices.Select(price => (long)Math.Round((decimal)price * s.Share / 10_000, MidpointRounding.AwayFromZero))));

    [Fact]
    public void A_percentage_never_takes_more_than_the_price() => Shares.Sample(s =>
        Discounts.Percent(s.Share, s.Prices).Zip(s.Prices).All(t => t.First >= 0 && t.First <= t.Second));

    [Theory]
    [InlineData(1000, "1000,1000,1000", "333,333,334")]
    [InlineData(500, "1200,800", "300,200")]
    [InlineData(5000, "1200,800", "1200,800")] // all of it, and no more
    [InlineData(5, "1,0", "1,0")]
    public void An_amount_is_spread_by_price(long amount, string prices, string parts) =>
        Assert.Equal(parts, string.Join(',', Discounts.Spread(amount, [.. prices.Split(',').Select(price => long.Parse(price, null))])));

    [Theory, InlineData(1000, 1250, 125), InlineData(1500, 950, 143), InlineData(10_000, 1200, 1200), InlineData(1, 4999, 0), InlineData(1, 5000, 1)]
    public void A_percentage_of_one_price(long basisPoints, long price, long discount) =>
        Assert.Equal([discount], Discounts.Percent(basisPoints, [price]));
}
