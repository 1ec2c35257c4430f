using CinemaSite.Scheduling;
using CsCheck;

namespace CinemaSite.Tests.Scheduling;

public class OverlapsTests
{
    private static readonly DateTime Day = new(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<Slot[]> Slots = Gen.Select(Gen.Int[0, 300], Gen.Int[0, 60], Gen.Bool, (start, length, isNew) =>
        new Slot(Day.AddMinutes(start), Day.AddMinutes(start + length), isNew, "", "")).Array[0, 12];

    [Fact]
    public void A_new_slot_that_overlaps_anything_is_found_and_nothing_else_is()
    {
        Slots.Sample(slots =>
        {
            var overlap = slots.Where((a, i) => slots.Skip(i + 1).Any(b => (a.IsNew || b.IsNew) && a.Start < b.End && b.Start < a.End && a.End > a.Start && b.End > b.Start)).Any();
            return overlap == Overlaps.Tight(slots, 15).Any(t => t.Minutes < 0);
        });
    }

    [Fact]
    public void Slots_that_only_touch_leave_no_time_and_do_not_overlap()
    {
        var film = new Slot(Day, Day.AddHours(2), true, "", "first");
        var next = new Slot(Day.AddHours(2), Day.AddHours(4), true, "", "second");
        Assert.Equal([0.0], Overlaps.Tight([next, film], 15).Select(t => t.Minutes));
        Assert.Empty(Overlaps.Tight([film, next with { Start = Day.AddMinutes(135) }], 15));
    }

    [Fact]
    public void What_was_there_before_is_not_the_imports_business()
    {
        var film = new Slot(Day, Day.AddHours(2), false, "", "");
        Assert.Empty(Overlaps.Tight([film, film], 15));
    }
}
