using CinemaSite.Bookings;
using CinemaSite.Seating;
using CsCheck;

namespace CinemaSite.Tests.Bookings;

public class SeatRulesProperties
{
    [Fact]
    public void Every_repair_is_within_the_rules() =>
        RandomRooms.Choices.SampleOften(room => Repairs(room).All(r => SeatRules.Check(room.Map, r.SeatIds, ARoom.House) is null));

    [Fact]
    public void There_are_at_most_two_repairs_and_they_differ() =>
        RandomRooms.Choices.SampleOften(room =>
            Repairs(room).Count <= 2 && Repairs(room).Select(r => string.Join(' ', r.SeatIds)).Distinct().Count() == Repairs(room).Count);

    [Fact]
    public void A_repair_has_as_many_seats_or_also_what_a_sofa_or_a_companion_lacked() =>
        RandomRooms.Choices.SampleOften(room =>
        {
            var choice = room.Map.Find(room.Chosen);
            return Repairs(room).Select(r => room.Map.Find(r.SeatIds)).All(repair =>
                Count(repair, SeatKind.Standard) == Count(choice, SeatKind.Standard)
                && Count(repair, SeatKind.Sofa) >= Count(choice, SeatKind.Sofa)
                && choice.Where(s => s.Kind is SeatKind.WheelchairSpace or SeatKind.Companion).All(repair.Contains));

            int Count(IReadOnlyList<SeatOnMap> seats, SeatKind kind) => seats.Count(s => s.Kind == kind);
        });

    [Fact]
    public void A_repair_of_ordinary_seats_keeps_their_number_in_each_row() =>
        RandomRooms.Choices.Where(r => r.Map.Find(r.Chosen).All(s => s.Kind == SeatKind.Standard)).SampleOften(room =>
            Repairs(room).All(r => RowsOf(room, r.SeatIds).SequenceEqual(RowsOf(room, room.Chosen))));

    [Fact]
    public void A_choice_that_is_allowed_holds_whole_sofas_and_accompanied_companions() =>
        RandomRooms.Choices.Where(r => r.Chosen.Count > 0 && r.Check() is null).SampleOften(room =>
        {
            var choice = room.Map.Find(room.Chosen);
            return choice.Where(s => s.Kind == SeatKind.Sofa).GroupBy(s => s.Group).All(sofa => sofa.Count() == 2)
                && choice.Where(s => s.Kind == SeatKind.Companion)
                    .All(c => choice.Any(s => s.Kind == SeatKind.WheelchairSpace && s.Group == c.Group));
        });

    [Fact]
    public void A_room_in_the_mirror_gives_the_same_verdict() =>
        RandomRooms.Choices.SampleOften(room => room.Check()?.Reason.Message == room.Mirrored().Check()?.Reason.Message);

    [Fact]
    public void Ordinary_seats_are_repaired_in_the_mirror_as_they_are_outside() =>
        RandomRooms.Choices.Where(r => r.Map.Find(r.Chosen).All(s => s.Kind == SeatKind.Standard)).SampleOften(room =>
            RepairsAsSets(room).SetEquals(RepairsAsSets(room.Mirrored())));

    [Fact]
    public void The_order_of_a_choice_does_not_matter() =>
        RandomRooms.Choices.SampleOften(room => room.Verdict() == (room with { Chosen = [.. room.Chosen.Reverse()] }).Verdict());

    private static IReadOnlyList<SeatRepair> Repairs(ARoom room) => room.Check()?.Repairs ?? [];

    private static IEnumerable<int> RowsOf(ARoom room, IEnumerable<int> seatIds) => room.Map.Find(seatIds).Select(s => s.RowIndex);

    private static HashSet<string> RepairsAsSets(ARoom room) => [.. Repairs(room).Select(r => string.Join(' ', r.SeatIds.Order()))];
}
