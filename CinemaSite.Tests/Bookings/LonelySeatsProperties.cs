using CinemaSite.Seating;
using CsCheck;

namespace CinemaSite.Tests.Bookings;

/// <summary>The rule of lonely seats against a slow reading of the same sentence: try every other choice in the run.</summary>
public class LonelySeatsProperties
{
    [Fact]
    public void Exactly_the_choices_are_refused_that_leave_someone_alone_without_need() =>
        RandomRooms.ChoicesInOneRun.Where(r => r.Chosen.Count > 0).SampleOften(room =>
        {
            var mustBeRefused = !IsOff(room) && Singles(room, room.Chosen) > 0 && Better(room).Any();
            return mustBeRefused == room.Check() is not null;
        });

    [Fact]
    public void Every_repair_is_as_near_as_can_be() =>
        RandomRooms.ChoicesInOneRun.Where(r => r.Chosen.Count > 0).SampleOften(room =>
            room.Check() is not { } refusal
            || refusal.Repairs.Count > 0 && refusal.Repairs.All(r => Way(room, r.SeatIds) == Better(room).Min(b => Way(room, b))));

    [Fact]
    public void A_choice_that_leaves_nobody_newly_alone_is_never_refused_for_it() =>
        RandomRooms.Choices.SampleOften(room => Singles(room, room.Chosen) > 0 || !IsRefusedAsLonely(room));

    [Fact]
    public void A_choice_refused_for_it_can_always_be_repaired() =>
        RandomRooms.Choices.SampleOften(room => !IsRefusedAsLonely(room) || room.Check() is { Repairs.Count: > 0 });

    [Fact]
    public void Nobody_is_refused_for_it_in_a_nearly_full_house() =>
        RandomRooms.Choices.Where(r => r.Map.FreeCount > 0).SampleOften(room =>
            !IsRefusedAsLonely(room.NearlyFull() with { Chosen = room.Chosen }));

    private static bool IsOff(ARoom room) => room.Map.FreeCount / (double)room.Map.Seats.Count < 0.15;

    private static bool IsRefusedAsLonely(ARoom room) =>
        room.Check() is { } refusal && refusal.Reason.Message.StartsWith("That would leave", StringComparison.Ordinal);

    private static IEnumerable<IReadOnlyList<int>> Better(ARoom room) =>
        from other in Subsets([.. room.Map.Seats.Where(s => s.IsFree).Select(s => s.SeatId)], room.Chosen.Count)
        where Pieces(other) <= Pieces(room.Chosen) && Singles(room, other) == 0
        select other;

    /// <summary>How many ordinary seats lose the last free neighbour they had.</summary>
    private static int Singles(ARoom room, IReadOnlyList<int> chosen)
    {
        var ordinary = room.Map.Seats.Where(s => s is { IsFree: true, Kind: SeatKind.Standard }).ToList();
        var before = ordinary.Select(s => (s.RowIndex, s.Column)).ToHashSet();
        var after = ordinary.Where(s => !chosen.Contains(s.SeatId)).Select(s => (s.RowIndex, s.Column)).ToHashSet();
        return after.Count(seat => !HasNeighbour(seat, after) && HasNeighbour(seat, before));

        static bool HasNeighbour((int Row, int Column) seat, HashSet<(int, int)> free) =>
            free.Contains((seat.Row, seat.Column - 1)) || free.Contains((seat.Row, seat.Column + 1));
    }

    private static int Pieces(IReadOnlyList<int> seatIds) => seatIds.Count(id => !seatIds.Contains(id - 1));

    private static int Way(ARoom room, IReadOnlyList<int> to) => room.Chosen.Order().Zip(to.Order(), (a, b) => Math.Abs(a - b)).Sum();

    private static IEnumerable<IReadOnlyList<int>> Subsets(int[] of, int size) =>
        size == 0 ? [[]]
        : of.Length < size ? []
        : [.. Subsets(of[1..], size - 1).Select(s => (IReadOnlyList<int>)[of[0], .. s]), .. Subsets(of[1..], size)];
}
