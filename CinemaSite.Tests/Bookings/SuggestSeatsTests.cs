using CinemaSite.Bookings;

namespace CinemaSite.Tests.Bookings;

public class SuggestSeatsTests
{
    private static readonly ARoom Empty = ARoom.Drawn([.. Enumerable.Repeat("____________", 7)]);

    private static readonly ARoom Mixed = ARoom.Drawn(
        "___ ______ ___",
        "___ ______ ___",
        "__X XXXXXX X__",
        "_X_ ss__ss _X_",
        "wp ______  ppw");

    [Fact]
    public void A_couple_is_offered_the_centre_two_thirds_back_then_other_parts_of_the_room() =>
        Assert.Equal("E6 E7 | C6 C7 | G6 G7", Empty.Proposals(new(2)));

    [Fact]
    public void Those_who_like_the_back_are_seated_in_the_last_row() =>
        Assert.StartsWith("G5 G6 G7 |", Empty.Proposals(new(3, SeatArea.Back)));

    [Fact]
    public void Those_who_like_the_aisle_have_one_of_them_sit_by_it() =>
        Assert.Equal("E1 E2 E3 | E10 E11 E12 | C1 C2 C3", Empty.Proposals(new(3, SeatArea.Aisle)));

    [Fact]
    public void A_block_says_why() =>
        Assert.Equal([SeatReasons.Together, SeatReasons.Middle], Empty.SeatUs(new(2))[0].Why);

    [Fact]
    public void A_row_where_nobody_is_left_alone_comes_before_a_better_one_where_somebody_must_be() =>
        Assert.Equal("A1 A2 | A3 A4 | B1 B2", ARoom.Drawn("____", " ___").Proposals(new(2)));

    [Fact]
    public void Sofas_are_for_even_parties() =>
        Assert.Equal(("B1 B2", "A1"), (ARoom.Drawn("_X", "ss").Proposals(new(2)), ARoom.Drawn("_X", "ss").Proposals(new(1))));

    [Fact]
    public void A_sofa_and_seats_beside_it_do_for_four() =>
        Assert.Equal("A1 A2 A3 A4", ARoom.Drawn("ss__X").Proposals(new(4)));

    [Fact]
    public void A_party_that_no_row_can_hold_is_seated_one_part_behind_the_other()
    {
        var block = Assert.Single(ARoom.Drawn("___X", "__XX").SeatUs(new(5)));
        Assert.Equal("A1 A2 A3 B1 B2", string.Join(' ', block.Seats.Select(s => s.Label)));
        Assert.Equal(SeatReasons.TwoRows, block.Why[0]);
    }

    [Fact]
    public void Nobody_of_four_sits_alone() =>
        Assert.Equal("", ARoom.Drawn("___X", "_XXX").Proposals(new(4)));

    [Fact]
    public void Step_free_seats_are_in_the_row_of_the_wheelchair_spaces() =>
        Assert.Equal("E5 E6", Mixed.Proposals(new(2, SeatArea.StepFree)));

    [Fact]
    public void A_wheelchair_user_and_a_companion_have_the_seats_made_for_them() =>
        Assert.Equal("E1 E2 | E9 E11", Mixed.Proposals(new(2, WheelchairSpaces: 1)));

    [Fact]
    public void All_companions_of_a_group_are_used_before_ordinary_seats() =>
        Assert.Equal("E9 E10 E11 | E1 E2 E3", Mixed.Proposals(new(3, WheelchairSpaces: 1)));

    [Fact]
    public void Wheelchair_users_far_from_each_other_are_told_so() =>
        Assert.Equal(SeatReasons.Apart, Mixed.SeatUs(new(2, WheelchairSpaces: 2))[0].Why[0]);

    [Theory, InlineData(0, 0), InlineData(9, 0), InlineData(2, 3), InlineData(2, -1)]
    public void A_party_that_cannot_be_is_offered_nothing(int people, int spaces) =>
        Assert.Empty(Mixed.SeatUs(new(people, WheelchairSpaces: spaces)));

    [Fact]
    public void A_full_house_offers_nothing() =>
        Assert.Empty(ARoom.Drawn("XXXX", "XHXX").SeatUs(new(1)));

    [Fact]
    public void A_room_without_seats_offers_nothing() =>
        Assert.Empty(ARoom.Drawn().SeatUs(new(2)));
}
