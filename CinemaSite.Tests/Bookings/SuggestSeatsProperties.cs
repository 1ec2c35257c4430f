using CinemaSite.Bookings;
using CinemaSite.Seating;
using CsCheck;

namespace CinemaSite.Tests.Bookings;

public class SuggestSeatsProperties
{
    private static readonly Gen<(ARoom Room, SeatWish Wish)> Asked = Gen.Select(RandomRooms.Rooms, RandomRooms.Wishes);

    [Fact]
    public void A_block_is_free_and_of_the_size_asked() =>
        EachBlock((wish, block) =>
            block.Seats.All(s => s.IsFree) && block.Seats.Select(s => s.SeatId).Distinct().Count() == wish.People
            && block.Seats.Count == wish.People);

    [Fact]
    public void A_block_is_within_the_seat_rules() =>
        Asked.SampleOften((room, wish) => room.SeatUs(wish).All(b => (room with { Chosen = [.. b.Seats.Select(s => s.SeatId)] }).Check() is null));

    [Fact]
    public void At_most_three_blocks_are_proposed_the_best_first_and_no_seat_in_two() =>
        Asked.SampleOften((room, wish) =>
        {
            var blocks = room.SeatUs(wish);
            var seats = blocks.SelectMany(b => b.Seats).ToList();
            return blocks.Count <= 3 && seats.Distinct().Count() == seats.Count
                && blocks.Select(b => b.Score).SequenceEqual(blocks.Select(b => b.Score).OrderDescending());
        });

    [Fact]
    public void Wheelchair_spaces_are_proposed_exactly_as_asked_and_companion_seats_only_beside_them() =>
        EachBlock((wish, block) =>
            block.Seats.Count(s => s.Kind == SeatKind.WheelchairSpace) == wish.WheelchairSpaces
            && (wish.WheelchairSpaces > 0 || block.Seats.All(s => s.Kind != SeatKind.Companion)));

    [Fact]
    public void An_odd_party_is_not_put_on_sofas() =>
        EachBlock((wish, block) => wish.People % 2 == 0 || wish.WheelchairSpaces > 0 || block.Seats.All(s => s.Kind != SeatKind.Sofa));

    [Fact]
    public void A_party_is_parted_only_when_no_row_can_hold_it_together() =>
        Asked.Where(a => a.Wish.WheelchairSpaces == 0).SampleOften((room, wish) =>
        {
            var blocks = room.SeatUs(wish);
            return blocks.All(b => b.Seats.Stretches().Count() == 1) || blocks.All(b => b.Why.Contains(SeatReasons.TwoRows));
        });

    [Fact]
    public void A_party_is_found_a_place_whenever_ordinary_seats_side_by_side_are_free() =>
        Asked.Where(a => a.Wish is { WheelchairSpaces: 0, Where: not SeatArea.StepFree }).SampleOften((room, wish) =>
            room.SeatUs(wish).Count > 0
            || room.Map.Seats.Where(s => s is { IsFree: true, Kind: SeatKind.Standard }).Stretches().All(s => s.Count < wish.People));

    [Fact]
    public void Step_free_means_every_seat() =>
        Asked.Where(a => a.Wish is { Where: SeatArea.StepFree, WheelchairSpaces: 0 }).SampleOften((room, wish) =>
            room.SeatUs(wish).SelectMany(b => b.Seats)
                .All(s => room.Map.Seats.Any(w => w.Kind == SeatKind.WheelchairSpace && w.RowIndex == s.RowIndex)));

    [Fact]
    public void What_is_said_for_a_block_can_be_translated() =>
        EachBlock((_, block) => block.Why.All(SeatReasons.All.Contains));

    private static void EachBlock(Func<SeatWish, SeatBlock, bool> holds) =>
        Asked.SampleOften((room, wish) => room.SeatUs(wish).All(b => holds(wish, b)));
}
