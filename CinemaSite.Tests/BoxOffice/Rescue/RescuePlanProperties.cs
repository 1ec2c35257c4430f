using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Seating;
using CsCheck;

namespace CinemaSite.Tests.BoxOffice;

public class RescuePlanProperties
{
    private static readonly Gen<string[]> Rows =
        Gen.Frequency((6, Gen.Const("_")), (3, Gen.Const("___")), (1, Gen.Const("X")), (2, Gen.Const(" ")), (2, Gen.Const("ss")), (1, Gen.OneOf("wp", "pw", "w", "wpp")))
            .Array[1, 10].Select(string.Concat).Array[1, 6];

    /// <summary>Two rooms, and the first one sold to parties of neighbours and of people who are scattered.</summary>
    private static readonly Gen<(IReadOnlyList<SeatOnMap> Old, IReadOnlyList<SeatOnMap> Now, IReadOnlyList<Party> Parties)> Moves =
        Gen.Select(Rows, Rows, Gen.Int[1, 5].Array[40], Gen.Bool.Array[40]).Select((old, now, sizes, sold) =>
        {
            var (from, to) = (RescueRooms.Old(old), RescueRooms.New(now));
            return (from, to, (IReadOnlyList<Party>)Sold(from, sizes, sold));
        });

    [Fact]
    public void Everybody_is_in_exactly_one_class_and_nobody_is_forgotten() => Often((_, _, parties, plan) =>
        plan.Moves.Select(m => m.Party).SequenceEqual(parties)
        && plan.Moves.All(m => m.HasSeats == m.Fate is Fate.Keeps or Fate.Upgraded)
        && Enum.GetValues<Fate>().Sum(plan.People) == parties.Sum(p => p.Seats.Count));

    [Fact]
    public void Nobody_sits_on_a_seat_that_somebody_else_has_or_nobody_may_have() => Often((_, now, _, plan) =>
    {
        var given = plan.Moves.SelectMany(m => m.NewSeats).ToList();
        return given.DistinctBy(s => s.SeatId).Count() == given.Count && given.All(s => s.IsFree && now.Contains(s));
    });

    [Fact]
    public void A_party_has_a_seat_for_each_or_none() => Often((_, _, _, plan) =>
        plan.Moves.All(m => m.NewSeats.Count == 0 || m.NewSeats.Count == m.Party.Seats.Count));

    [Fact]
    public void Who_sat_side_by_side_on_ordinary_seats_does_so_again() => Often((_, _, _, plan) =>
        Seated(plan).All(pairs => pairs.Where(p => p.Old.Kind == SeatKind.Standard).Select(p => p.Old).Stretches().All(stretch =>
            pairs.Where(p => stretch.Contains(p.Old)).Select(p => p.New).Stretches().Count() == 1)));

    [Fact]
    public void Who_sat_in_one_row_without_a_wheelchair_user_sits_in_one_row() => Often((_, _, _, plan) =>
        Seated(plan).All(pairs => pairs.GroupBy(p => p.Old.RowIndex).Where(row => row.All(p => p.Old.Kind != SeatKind.WheelchairSpace))
            .All(row => row.Select(p => p.New.RowIndex).Distinct().Count() == 1)));

    [Fact]
    public void A_wheelchair_user_goes_to_a_wheelchair_space_and_nobody_else_does() => Often((_, _, _, plan) =>
        Seated(plan).SelectMany(p => p).All(p => p.Old.Kind == SeatKind.WheelchairSpace == (p.New.Kind == SeatKind.WheelchairSpace)));

    [Fact]
    public void Sofas_are_given_whole() => Often((_, _, _, plan) =>
        Seated(plan).All(pairs => pairs.Where(p => p.New.Kind == SeatKind.Sofa).CountBy(p => p.New.Group!.Value).All(sofa => sofa.Value == 2)));

    [Fact]
    public void Nobody_pays_for_more_than_they_get() => Often((_, _, _, plan) =>
        Seated(plan).SelectMany(p => p).All(p => RescueRooms.Price(p.New.Category) >= RescueRooms.Price(p.Old.Category)));

    [Fact]
    public void The_same_question_has_the_same_answer() => Often((old, now, parties, plan) =>
        RescuePlan.Into(now, old, parties, RescueRooms.Price).Hash("") == plan.Hash("")
        && RescuePlan.Into(now, old, [.. parties.Reverse()], RescueRooms.Price).Hash("") == plan.Hash(""));

    [Fact]
    public void Where_nothing_changes_everybody_stays() => Moves.Sample(m =>
        RescuePlan.Into([.. m.Old.Select(s => s with { State = SeatState.Free })], m.Old, m.Parties, RescueRooms.Price)
            .Moves.All(move => move.Fate == Fate.Keeps && move.NewSeats.Select(s => s.SeatId).SequenceEqual(move.Party.Seats.Select(s => s.Seat.SeatId))), iter: 1_000);

    private static void Often(Func<IReadOnlyList<SeatOnMap>, IReadOnlyList<SeatOnMap>, IReadOnlyList<Party>, RescuePlan, bool> holds) =>
        Moves.Sample(m => holds(m.Old, m.Now, m.Parties, RescuePlan.Into(m.Now, m.Old, m.Parties, RescueRooms.Price)), iter: 1_500);

    private static IEnumerable<IReadOnlyList<(SeatOnMap Old, SeatOnMap New)>> Seated(RescuePlan plan) =>
        plan.Moves.Where(m => m.HasSeats).Select(m => (IReadOnlyList<(SeatOnMap, SeatOnMap)>)[.. m.Party.Seats.Select(s => s.Seat).Zip(m.NewSeats)]);

    /// <summary>Whole sofas and whole wheelchair groups, so that parties are what the seat rules let them be.</summary>
    private static List<Party> Sold(IReadOnlyList<SeatOnMap> room, int[] sizes, bool[] sold)
    {
        var pieces = room.Where(s => s.IsFree).GroupBy(s => s.Group is { } group ? -group - 1 : s.SeatId).Select(g => g.ToList()).ToList();
        List<Party> parties = [];
        for (var (at, n) = (0, 0); at < pieces.Count && n < sizes.Length; n++)
        {
            var seats = pieces.Skip(at).Take(sizes[n]).SelectMany(p => p).OrderBy(s => s.RowIndex).ThenBy(s => s.Column).ToList();
            at += sizes[n];
            if (sold[n])
                parties.Add(new(n + 1, [.. seats.Select(s => new PartySeat(s.SeatId, s))]));
        }

        return parties;
    }
}
