using CinemaSite.Scheduling;
using CsCheck;

namespace CinemaSite.Tests.Scheduling;

public class KnockOnTests
{
    private static readonly DateTime Day = new(2026, 3, 6, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, "0 0 0"), InlineData(15, "15 0 0"), InlineData(30, "30 15 0"), InlineData(60, "60 45 15")]
    public void Each_start_moves_only_as_far_as_it_must(int late, string expected)
    {
        Slot[] day = [Slot(0, 120), Slot(150, 120), Slot(315, 120)];

        Assert.Equal(expected, string.Join(' ', KnockOn.Of(day, late, 15).Select(d => d.Minutes)));
    }

    [Fact]
    public void Who_is_on_time_stays_on_time_even_where_the_gap_was_too_short_to_clean() =>
        Assert.Equal([0, 0], KnockOn.Of([Slot(0, 120), Slot(125, 60)], 0, 15).Select(d => d.Minutes));

    [Fact]
    public void Nobody_starts_early_and_a_delayed_film_finds_the_room_clean() =>
        Gen.Select(Gen.Select(Gen.Int[0, 60], Gen.Int[30, 180]).Array[1, 6], Gen.Int[0, 120], Gen.Int[0, 30]).Sample((gaps, late, cleaning) =>
        {
            var start = 0;
            var day = gaps.Select(g =>
            {
                var slot = Slot(start += g.Item1, g.Item2);
                start += g.Item2;
                return slot;
            }).ToArray();
            var delayed = KnockOn.Of(day, late, cleaning);
            return delayed.All(d => d.Minutes >= 0) && delayed.Zip(delayed.Skip(1)).All(pair =>
                pair.Second.Minutes == 0 || pair.Second.StartsAt == End(pair.First).AddMinutes(cleaning));
        });

    private static DateTime End(Delayed one) => one.StartsAt + (one.Slot.End - one.Slot.Start);

    private static Slot Slot(int start, int length) => new(Day.AddMinutes(start), Day.AddMinutes(start + length), false, "", "");
}
