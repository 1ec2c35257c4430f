using CinemaSite.Bookings;
using CinemaSite.Tests.Bookings;
using CinemaSite.WaitingList;

namespace CinemaSite.Tests.WaitingList;

/// <summary>Which seats a party gets in a room as it is drawn, or why none.</summary>
public sealed class SeatsForPartyTests
{
    private static readonly SeatRuleOptions House = new();

    [Fact]
    public void Nothing_free_is_no_reason() => Assert.Equal("", Find(new(2, true), "XXXX", "XXXX"));

    [Fact]
    public void Seats_kept_back_are_not_free() => Assert.Equal("", Find(new(2, true), "XXHH"));

    [Fact]
    public void One_seat_is_too_few_for_two() => Assert.Equal("TooFew 1", Find(new(2, true), "X_XX", "XXXX"));

    [Fact]
    public void A_party_that_sits_together_is_not_parted_between_two_rows() => Assert.Equal("DifferentRows 4", Find(new(4, true), "XX__XX", "XX__XX"));

    [Fact]
    public void Another_is_one_part_behind_the_other() => Assert.Equal("A3 A4 B3 B4", Find(new(4, false), "XX__XX", "XX__XX"));

    [Fact]
    public void An_aisle_parts_a_row() => Assert.Equal("NotSideBySide 4", Find(new(3, true), "XX__ __XX", "XXXX XXXX"));

    [Fact]
    public void As_few_parts_as_can_be() => Assert.Equal("A5 A6 A7 B5", Find(new(4, false), "_X_X___X", "_X_X_X_X"));

    [Fact]
    public void Everybody_alone_where_there_is_no_other_way() => Assert.Equal("A1 A3 B8", Find(new(3, false), "_X_XXXXX", "XXXXXXX_"));

    [Fact]
    public void A_block_that_leaves_a_lonely_seat_where_another_would_not_is_never_taken() =>
        Assert.DoesNotContain(Find(new(2, true), "_____", "XXXXX"), new[] { "A2 A3", "A3 A4" });

    [Fact]
    public void Sofas_go_in_pairs() => Assert.Equal(("A1 A2", "TooFew 1"), (Find(new(2, true), "ssXX", "XXXX"), Find(new(3, true), "ssXX", "XX_X")));

    [Fact]
    public void Wheelchair_spaces_and_the_seats_of_companions_are_for_those_who_ask() =>
        Assert.Equal(("", "A5 A6", "NoWheelchairSpace 1"), (Find(new(2, true), "XXXXwp", "XXXXXX"), Find(new(2, true, 1), "XXXXwp", "XXXXXX"), Find(new(2, true, 2), "XXXXwp", "XXXXXX")));

    [Fact]
    public void A_party_with_a_wheelchair_that_may_be_parted_has_the_space_in_its_first_part() =>
        Assert.Equal("A6 C1 C2", Find(new(3, false, 1), "XXXXPw", "XXXXXX", "__XXXX"));

    [Fact]
    public void Without_a_step_only_rows_with_a_wheelchair_space_count() =>
        Assert.Equal(("NotStepFree 2", "A1 A2"), (Find(new(2, true, 0, true), "XXXXWP", "__XXXX"), Find(new(2, true, 0, true), "__XXWP", "XXXXXX")));

    private static string Find(WaitingParty party, params string[] room)
    {
        var found = SeatsForParty.Find(ARoom.Drawn(room).Map, party, House);
        return found.Seats is [] ? found.Why is { } why ? $"{why} {found.Free}" : "" : string.Join(' ', found.Seats.OrderBy(s => s.RowIndex).ThenBy(s => s.Column).Select(s => s.Label));
    }
}
