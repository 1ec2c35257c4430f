using System.Diagnostics;
using CinemaSite.BoxOffice;
using static CinemaSite.Tests.BoxOffice.RescueRooms;

namespace CinemaSite.Tests.BoxOffice;

public class RescuePlanTests
{
    [Fact]
    public void Who_can_keep_the_same_seats_keeps_them()
    {
        var (old, now) = (Old("____", "____"), New("____", "____", "____"));

        Assert.Equal("Keeps A1 A2 | Keeps B3", Plan(old, now, old.Party(1, "A1 A2"), old.Party(2, "B3")).Told());
    }

    [Fact]
    public void Who_cannot_goes_to_the_same_place_in_the_room()
    {
        var (old, now) = (Old("______", "______", "______", "______", "______"), New("______", "______", "______"));

        Assert.Equal("Keeps C3 C4", Plan(old, now, old.Party(1, "E3 E4")).Told());
    }

    [Fact]
    public void A_party_is_not_parted_to_fill_gaps()
    {
        var (old, now) = (Old("____"), New("__ __ __"));

        Assert.Equal("NoRoom", Plan(old, now, old.Party(1, "A1 A2 A3")).Told());
        Assert.Equal("Keeps A1 A2", Plan(old, now, old.Party(1, "A1 A2")).Told());
    }

    [Fact]
    public void A_seat_of_another_kind_by_the_same_name_is_not_the_same_seat()
    {
        var (old, now) = (Old("__ ss"), New("ss __"));

        Assert.Equal("Keeps A3 A4 | Keeps A1 A2", Plan(old, now, old.Party(1, "A1 A2"), old.Party(2, "A3 A4")).Told());
    }

    [Fact]
    public void Two_may_have_a_sofa_at_no_cost_when_nothing_else_is_left()
    {
        var (old, now) = (Old("____"), New("ss XX"));

        Assert.Equal("Upgraded A1 A2 | NoRoom", Plan(old, now, old.Party(1, "A1 A2"), old.Party(2, "A3")).Told());
    }

    [Fact]
    public void Nobody_is_put_from_a_sofa_on_cheaper_seats_without_being_asked()
    {
        var (old, now) = (Old("ss"), New("____"));

        Assert.Equal("OnlyCheaper", Plan(old, now, old.Party(1, "A1 A2")).Told());
    }

    [Fact]
    public void A_wheelchair_user_goes_only_to_a_wheelchair_space_and_the_companion_comes_along()
    {
        var old = Old("wp__", "____");

        Assert.Equal("Keeps B1 B2", Plan(old, New("____", "wp__"), old.Party(1, "A1 A2")).Told());
        Assert.Equal("NoRoom", Plan(old, New("____", "____"), old.Party(1, "A1 A2")).Told());
        Assert.Equal("Keeps B1 B2", Plan(old, New("____", "w___"), old.Party(1, "A1 A2")).Told());
        Assert.Equal("Keeps A3 A4 A1 A2", Plan(old, New("__wp", "____"), old.Party(1, "A1 A2 A3 A4")).Told());
    }

    [Fact]
    public void A_party_around_a_wheelchair_sits_in_its_row_or_the_next()
    {
        var old = Old("wp__", "____");

        Assert.Equal("Keeps A1 A2 B1 B2", Plan(old, New("wp", "__", "XX"), old.Party(1, "A1 A2 A3 A4")).Told());
        Assert.Equal("NoRoom", Plan(old, New("wp", "XX", "__"), old.Party(1, "A1 A2 A3 A4")).Told());
    }

    [Fact]
    public void Big_parties_go_first_where_that_leaves_fewer_people_standing()
    {
        var (old, now) = (Old("________", "________"), New("____"));

        Assert.Equal("NoRoom | Keeps A1 A2 A3 A4", Plan(old, now, old.Party(1, "A2"), old.Party(2, "B1 B2 B3 B4")).Told());
    }

    [Fact]
    public void Whoever_lost_their_seats_before_is_seated_again_where_there_is_room()
    {
        var (old, now) = (Old("____"), New("____"));

        Assert.Equal("Keeps A1 A2", Plan(old, now, old.Party(1, "A1 A2") with { IsSeated = false }).Told());
        Assert.Equal("NoRoom", RescuePlan.Staying([old.Party(1, "A1 A2") with { IsSeated = false }]).Told());
    }

    [Fact]
    public void Another_fate_is_another_plan()
    {
        var (old, now) = (Old("____"), New("____"));
        var plan = Plan(old, now, old.Party(1, "A1 A2"));

        Assert.Equal(plan.Hash("x"), Plan(old, now, old.Party(1, "A1 A2")).Hash("x"));
        Assert.NotEqual(plan.Hash("x"), plan.Hash("y"));
        Assert.NotEqual(plan.Hash("x"), Plan(old, now, old.Party(1, "A2 A3")).Hash("x"));
        Assert.NotEqual(plan.Hash("x"), Plan(old, now, old.Party(1, "A1 A2"), old.Party(2, "A3")).Hash("x"));
    }

    [Fact]
    public void Five_hundred_seats_are_planned_at_once()
    {
        var old = Old([.. Enumerable.Repeat("__________ __________", 25)]);
        var now = New([.. Enumerable.Repeat("__________ ______", 25)]);
        var parties = old.Chunk(3).Select((seats, n) => new Party(n + 1, [.. seats.Select(s => new PartySeat(s.SeatId, s))])).ToList();
        var clock = Stopwatch.StartNew();

        var plan = RescuePlan.Into(now, old, parties, Price);

        Assert.Equal(parties.Count, plan.Moves.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(3), $"It took {clock.Elapsed}.");
    }
}
