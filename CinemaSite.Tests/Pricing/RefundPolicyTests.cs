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
}
