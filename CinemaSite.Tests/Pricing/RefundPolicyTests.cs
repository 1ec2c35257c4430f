using CinemaSite.Pricing;
using CsCheck;

namespace CinemaSite.Tests.Pricing;

public class RefundPolicyTests
{
    private static readonly Gen<RefundPolicy> Policies =
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 100], (hours, percent) => new RefundTier(hours, percent))
            .List[0, 6].Select(tiers => new RefundPolicy(tiers));

    [Fact]
    public void A_policy_is_read_as_it_was_written() => Policies.Sample(policy =>
        RefundPolicy.Parse(policy.ToString()).Tiers.SequenceEqual(policy.Tiers));

    [Fact]
    public void The_house_gives_back_all_until_a_day_before_and_most_until_two_hours_before()
    {
        var start = new DateTime(2026, 3, 2, 19, 30, 0, DateTimeKind.Utc);

        Assert.Equal([(start.AddHours(-24), 100), (start.AddHours(-2), 85)], RefundPolicy.Default.Deadlines(start));
    }

    [Theory]
    [InlineData(1441, 100), InlineData(1440, 85), InlineData(121, 85), InlineData(120, 0), InlineData(1, 0)]
    public void Each_tier_ends_at_its_minute(double minutesBefore, int percent)
    {
        var start = new DateTime(2026, 3, 2, 19, 30, 0, DateTimeKind.Utc);

        Assert.Equal(percent, RefundPolicy.Default.At(start, start.AddMinutes(-minutesBefore)).CardPercent);
        Assert.Equal(1200, RefundPolicy.Default.At(start, start.AddMinutes(-minutesBefore)).ToVoucher(1200));
    }

    [Fact]
    public void Once_it_has_begun_nothing_comes_back()
    {
        var start = new DateTime(2026, 3, 2, 19, 30, 0, DateTimeKind.Utc);

        var right = RefundPolicy.Default.At(start, start);
        Assert.Equal((true, 0, 0), (right.IsNone, right.ToCard(1200), right.ToVoucher(1200)));
    }

    [Fact]
    public void More_never_comes_back_later_than_earlier() => Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 4000], Gen.Int[0, 4000]).Sample((net, a, b) =>
    {
        var start = new DateTime(2026, 3, 2, 19, 30, 0, DateTimeKind.Utc);
        var (early, late) = (RefundPolicy.Default.At(start, start.AddMinutes(-Math.Max(a, b))), RefundPolicy.Default.At(start, start.AddMinutes(-Math.Min(a, b))));
        return early.ToCard(net) >= late.ToCard(net) && early.ToCard(net) <= net && early.ToVoucher(net) >= late.ToVoucher(net);
    });

    [Theory]
    [InlineData(100, "24:100,2:85"), InlineData(85, "2:85"), InlineData(50, "2:50"), InlineData(0, "")]
    public void A_policy_with_a_ceiling(int percent, string policy) => Assert.Equal(policy, RefundPolicy.Default.AtMost(percent).ToString());
}
