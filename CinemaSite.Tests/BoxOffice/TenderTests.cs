using CinemaSite.BoxOffice;
using CinemaSite.Payments;
using CinemaSite.Pricing;

namespace CinemaSite.Tests.BoxOffice;

public class TenderTests
{
    private static readonly Money Due = new(2400, "GBP");

    [Theory]
    [InlineData(2400, 2400, 0), InlineData(3000, 2400, 600), InlineData(5000, 2400, 2600)]
    public void More_cash_than_is_due_comes_back_as_change(long given, long stays, long change)
    {
        var legs = Covered(new(Cash: given));

        Assert.Equal((stays, change), (legs.Cash, legs.Given - legs.Cash));
    }

    [Fact]
    public void A_card_without_an_amount_pays_what_cash_does_not()
    {
        var legs = Covered(new(Cash: 1000, CardSlip: "0042"));

        Assert.Equal((1000, 1400), (legs.Cash, legs.Card));
    }

    [Fact]
    public void Cash_beside_a_card_may_be_more_than_its_part()
    {
        var legs = Covered(new(Cash: 2000, Card: 1400, CardSlip: "0042"));

        Assert.Equal((1400, 1000, 2000), (legs.Card, legs.Cash, legs.Given));
    }

    [Fact]
    public void A_voucher_gives_what_it_has_and_never_more_than_is_due()
    {
        var vouchers = new[] { AVoucher(1000), AVoucher(5000) };

        var (legs, _) = new Tender().Cover(Due, vouchers);

        Assert.Equal([1000, 1400], legs!.ByVoucher.Select(v => v.Amount));
    }

    [Fact]
    public void What_costs_nothing_needs_nothing() => Assert.NotNull(new Tender().Cover(new(0, "GBP"), []).Legs);

    [Theory]
    [InlineData(null, null, "", "£24.00 is still missing.")]
    [InlineData(2399L, null, "", "£0.01 is still missing.")]
    [InlineData(1000L, 1300L, "0042", "£1.00 is still missing.")]
    [InlineData(null, 2500L, "0042", "£25.00 by card is more than the £24.00 that is left to pay. Take the rest back on the terminal.")]
    [InlineData(null, 2400L, "", "Write the number on the terminal’s slip, at most 40 characters.")]
    [InlineData(2400L, null, "0042", "Nothing is left to pay by card. Leave its fields empty.")]
    [InlineData(500L, 2400L, "0042", "Nothing is left to pay in cash. Give the £5.00 back and leave the field empty.")]
    [InlineData(240_000L, null, "", "That would be £2,376.00 of change. Look at the amount again.")]
    [InlineData(-2400L, null, "", "An amount that is paid is more than nothing.")]
    [InlineData(0L, null, "", "An amount that is paid is more than nothing.")]
    [InlineData(4800L, -2400L, "0042", "An amount that is paid is more than nothing.")]
    public void Sums_that_do_not_add_up_are_refused(long? cash, long? card, string slip, string why) =>
        Assert.Equal(why, $"{new Tender(cash, card, slip).Cover(Due, []).Refusal}");

    private static TenderLegs Covered(Tender tender)
    {
        var (legs, refusal) = tender.Cover(Due, []);
        Assert.Null(refusal);
        Assert.Equal(Due.Minor, legs!.Card + legs.Cash + legs.ByVoucher.Sum(v => v.Amount));
        return legs;
    }

    private static Voucher AVoucher(long value)
    {
        var voucher = Voucher.Order(1, value, "GBP", new("Ada", "ada@example.org"), "", "en", DateTime.UnixEpoch);
        voucher.Issue(DateOnly.MaxValue, null, DateTime.UnixEpoch);
        return voucher;
    }
}
