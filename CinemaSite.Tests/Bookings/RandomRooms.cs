using CinemaSite.Bookings;
using CsCheck;

namespace CinemaSite.Tests.Bookings;

/// <summary>Rooms, choices and wishes at random, drawn as text so that a failing one can be read.</summary>
internal static class RandomRooms
{
    private static readonly Gen<string> Row =
        Gen.Frequency(
            (6, Gen.Const("_")), (3, Gen.Const("__")), (3, Gen.Const("X")), (1, Gen.Const("H")), (2, Gen.Const(" ")),
            (2, Gen.Const("ss")), (1, Gen.OneOf("SS", "sS", "Ss")), (1, Gen.OneOf("wp", "pw", "w", "Wp", "wP", "wpp")))
        .Array[1, 14].Select(string.Concat);

    private static readonly Gen<string> PlainRow =
        Gen.Frequency((4, Gen.Const("_")), (1, Gen.Const("X")), (1, Gen.Const("H"))).Array[3, 12].Select(string.Concat);

    public static readonly Gen<ARoom> Rooms = Row.Array[1, 7].Select(ARoom.Drawn);

    /// <summary>Some seats of a room, free for the most part: side by side or scattered, some of any kind or only ordinary ones.</summary>
    public static readonly Gen<ARoom> Choices = Chosen(Rooms);

    /// <summary>A choice in a room that is one run.</summary>
    public static readonly Gen<ARoom> ChoicesInOneRun = Chosen(PlainRow.Select(row => ARoom.Drawn(row)));

    public static readonly Gen<SeatWish> Wishes = Gen.Select(
        Gen.Int[1, 8], Gen.Enum<SeatArea>(), Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[1, 3])),
        (people, where, spaces) => new SeatWish(people, where, Math.Min(people, spaces)));

    public static void SampleOften<T>(this Gen<T> gen, Func<T, bool> holds) => gen.Sample(holds, iter: 3_000);

    public static void SampleOften<T1, T2>(this Gen<(T1, T2)> gen, Func<T1, T2, bool> holds) => gen.Sample(holds, iter: 3_000);

    private static Gen<ARoom> Chosen(Gen<ARoom> rooms) =>
        Gen.Select(rooms, Gen.Int[0, 9999].Array[1, 6], Gen.Bool).Select((room, picks, together) =>
        {
            var free = room.Map.Seats.Where(s => s.IsFree).Select(s => s.SeatId).ToList();
            if (free.Count == 0)
                return room;

            var chosen = together
                ? free.Skip(picks[0] % free.Count).Take(picks.Length)
                : picks.Select(p => free[p % free.Count]).Distinct();
            return room with { Chosen = [.. chosen] };
        });
}
