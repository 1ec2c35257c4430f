using CinemaSite.Bookings;

namespace CinemaSite.Tests.Bookings;

public class SeatRulesTests
{
    [Fact]
    public void Somebody_must_sit_somewhere() =>
        Assert.Equal("Choose at least one seat.", ARoom.Drawn("____").Verdict());

    [Fact]
    public void One_seat_is_not_sold_twice_in_one_request() =>
        Assert.Equal("Seat A2 is in your choice twice.", ARoom.Drawn("____").Choose("A2", "A2").Verdict());

    [Theory, InlineData(0), InlineData(-7), InlineData(5)]
    public void A_seat_of_no_row_here_is_refused(int seatId) =>
        Assert.Equal(
            "That seat is not in this auditorium. Please choose again.",
            SeatRules.Check(ARoom.Drawn("____").Map, [1, seatId], ARoom.House)!.Reason.ToString());

    [Fact]
    public void Eight_seats_are_sold_online() =>
        Assert.Equal("Yes.", ARoom.Drawn("cccccccc__").Verdict());

    [Fact]
    public void Nine_are_not() =>
        Assert.Equal(
            "You can book up to 8 seats at a time online. For more, please ask at the box office.",
            ARoom.Drawn("ccccccccc__").Verdict());

    [Fact]
    public void A_taken_seat_is_named() =>
        Assert.Equal("Seat A3 has just been taken.", ARoom.Drawn("__X_").Choose("A3", "A4").Verdict());

    [Fact]
    public void Taken_seats_are_named_in_the_order_of_the_plan() =>
        Assert.Equal("Seats A3, B1 have just been taken.", ARoom.Drawn("__X_", "X___").Choose("B1", "A3", "A4").Verdict());

    [Fact]
    public void A_house_seat_is_not_on_sale() =>
        Assert.Equal("Seat A3 is not on sale for this screening.", ARoom.Drawn("__H_").Choose("A3", "A4").Verdict());

    [Fact]
    public void Half_a_sofa_is_refused_and_the_whole_one_offered() =>
        Assert.Equal("Seat A3 is half of a sofa, and our sofas are sold in pairs. Take A3 A4.", ARoom.Drawn("__ssss__").Choose("A3").Verdict());

    [Fact]
    public void Whole_sofas_are_sold() =>
        Assert.Equal("Yes.", ARoom.Drawn("ssssss").Choose("A1", "A2", "A5", "A6").Verdict());

    [Fact]
    public void Two_halves_of_two_sofas_are_no_pair() =>
        Assert.Equal(
            "Seats A2, A3 are halves of sofas, and our sofas are sold in pairs. Take A1 A2 or A3 A4.",
            ARoom.Drawn("ssss").Choose("A2", "A3").Verdict());

    [Fact]
    public void Nothing_is_offered_for_half_a_sofa_when_the_other_half_is_taken() =>
        Assert.Equal("Seat A1 is half of a sofa, and our sofas are sold in pairs.", ARoom.Drawn("sSss").Choose("A1").Verdict());

    [Fact]
    public void The_repair_of_a_sofa_minds_lonely_seats_as_well() =>
        Assert.Equal(
            "Seat A1 is half of a sofa, and our sofas are sold in pairs. Take A1 A2 A3 A4.",
            ARoom.Drawn("ss_cc__").Choose("A1", "A4", "A5").Verdict());

    [Fact]
    public void No_repair_goes_over_eight_seats() =>
        Assert.Equal("Seat B1 is half of a sofa, and our sofas are sold in pairs.",
            ARoom.Drawn("_______", "ss").Choose("A1", "A2", "A3", "A4", "A5", "A6", "A7", "B1").Verdict());

    [Fact]
    public void A_companion_comes_with_a_wheelchair_user() =>
        Assert.Equal(
            "Seat A2 is for the companion of a wheelchair user. Please choose the wheelchair space as well. Take A1 A2.",
            ARoom.Drawn("wp___").Choose("A2").Verdict());

    [Fact]
    public void A_wheelchair_space_of_another_group_does_not_do() =>
        Assert.Equal(
            "Seat A6 is for the companion of a wheelchair user. Please choose the wheelchair space as well. Take A1 A6 A7.",
            ARoom.Drawn("wp___pw").Choose("A1", "A6").Verdict());

    [Fact]
    public void Companion_and_wheelchair_user_are_seated_together() =>
        Assert.Equal("Yes.", ARoom.Drawn("wp___").Choose("A1", "A2").Verdict());

    [Fact]
    public void A_wheelchair_user_may_come_alone() =>
        Assert.Equal("Yes.", ARoom.Drawn("wp___").Choose("A1").Verdict());

    [Fact]
    public void Nothing_is_offered_to_a_companion_when_the_wheelchair_space_is_taken() =>
        Assert.Equal(
            "Seat A2 is for the companion of a wheelchair user. Please choose the wheelchair space as well.",
            ARoom.Drawn("Wp___").Choose("A2").Verdict());
}
