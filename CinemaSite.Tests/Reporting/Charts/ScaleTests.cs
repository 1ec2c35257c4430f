using CinemaSite.Reporting.Charts;
using CsCheck;

namespace CinemaSite.Tests.Reporting.Charts;

public sealed class ScaleTests
{
    [Fact]
    public void A_scale_holds_zero_and_every_value_and_has_few_steps() =>
        Gen.Select(Gen.Long[-9_000_000_000, 9_000_000_000].Array[0, 20], Gen.Int[3, 6]).Sample((values, steps) =>
        {
            var scale = Scale.Of(values, steps);
            var ticks = scale.Ticks.ToList();

            return scale.Min <= 0 && scale.Max >= 0 && values.All(v => v >= scale.Min && v <= scale.Max)
                && ticks.Contains(0) && ticks[0] == scale.Min && ticks[^1] == scale.Max && ticks.Count <= steps + 2;
        });

    [Theory]
    [InlineData(0, 1), InlineData(3, 3), InlineData(10, 10), InlineData(11, 15), InlineData(97, 100), InlineData(10_000, 10_000)]
    public void It_ends_at_a_round_number(long most, long end) => Assert.Equal(end, Scale.Of([most], 4).Max);
}
