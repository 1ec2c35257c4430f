namespace CinemaSite.Tests.Bookings;

public class LonelySeatsTests
{
    [Fact]
    public void Any_seats_may_be_taken_that_leave_nobody_alone() =>
        Assert.Equal("Yes.", ARoom.Drawn("__XX_c__").Choose("A1", "A2").Verdict());

    [Fact]
    public void A_seat_may_not_be_left_alone_at_the_end_of_the_row() =>
        Assert.Equal("That would leave seat A5 on its own. Take A4 A5.", ARoom.Drawn("__cc_").Verdict());

    [Fact]
    public void A_seat_may_not_be_left_alone_beside_the_aisle() =>
        Assert.Equal("That would leave seat A4 on its own. Take A4 A5.", ARoom.Drawn("___ _cc__").Verdict());

    [Fact]
    public void A_seat_may_not_be_left_alone_between_taken_seats() =>
        Assert.Equal("That would leave seat A2 on its own. Take A2 A3.", ARoom.Drawn("X_cc__X").Verdict());

    [Fact]
    public void A_house_seat_counts_as_taken() =>
        Assert.Equal("That would leave seat A3 on its own. Take A3 A4.", ARoom.Drawn("_H_cc__").Verdict());

    [Fact]
    public void Everyone_left_alone_is_named_and_equally_near_repairs_are_both_offered() =>
        Assert.Equal("That would leave seats A1, A4 on their own. Take A1 A2 or A3 A4.", ARoom.Drawn("_cc_").Verdict());

    [Fact]
    public void The_nearest_repair_is_offered_before_a_farther_one() =>
        Assert.Equal("That would leave seat A1 on its own. Take A1 A2.", ARoom.Drawn("_cc__X____").Verdict());

    [Fact]
    public void A_taken_seat_does_not_end_the_run_so_the_repair_may_lie_beyond_it() =>
        Assert.Equal("That would leave seat A2 on its own. Take A6 A7.", ARoom.Drawn("X_ccX____").Verdict());

    [Fact]
    public void A_seat_may_be_left_alone_when_every_other_choice_would_leave_one_too() =>
        Assert.Equal("Yes.", ARoom.Drawn("X_ccX ____").Verdict());

    [Fact]
    public void Friends_are_not_parted_to_fill_a_gap() =>
        Assert.Equal("Yes.", ARoom.Drawn("_ccX_").Verdict());

    [Fact]
    public void Those_who_sit_apart_may_not_leave_anyone_alone_either() =>
        Assert.Equal("That would leave seats A2, A4 on their own. Take A1 A2.", ARoom.Drawn("c_c_").Verdict());

    [Fact]
    public void A_seat_that_was_alone_before_is_not_held_against_anyone() =>
        Assert.Equal("Yes.", ARoom.Drawn("_Xcc__").Verdict());

    [Fact]
    public void A_single_seat_may_be_taken() =>
        Assert.Equal("Yes.", ARoom.Drawn("XcX____").Verdict());

    [Fact]
    public void Each_run_of_a_choice_is_judged_and_repaired_by_itself() =>
        Assert.Equal("That would leave seats A1, B6 on their own. Take A1 A2 B5 B6.", ARoom.Drawn("_cc__X", "X__cc_").Verdict());

    [Fact]
    public void The_part_in_a_run_without_fault_stays_where_it_is() =>
        Assert.Equal("That would leave seat B5 on its own. Take A1 A2 B4 B5.", ARoom.Drawn("cc____", "__cc_").Verdict());

    [Fact]
    public void A_sofa_is_no_company_for_a_single_seat() =>
        Assert.Equal("That would leave seat A3 on its own. Take A3 A4.", ARoom.Drawn("ss_cc__").Verdict());

    [Fact]
    public void A_wheelchair_space_is_never_lonely() =>
        Assert.Equal("Yes.", ARoom.Drawn("wcc____").Verdict());

    [Fact]
    public void Lonely_seats_still_matter_when_fifteen_per_cent_are_left() =>
        Assert.Equal("That would leave seats A1, A3 on their own. Take A1 or A3.", ARoom.Drawn("_c_", new string('X', 17)).Verdict());

    [Fact]
    public void They_matter_no_more_when_fewer_are_left() =>
        Assert.Equal("Yes.", ARoom.Drawn("_c_", new string('X', 18)).Verdict());
}
