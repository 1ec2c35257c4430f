using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Seating;
using CinemaSite.Tests.Bookings;

namespace CinemaSite.Tests.BoxOffice;

/// <summary>Rooms of which all seats are for the having, and parties in them; seats of a second room have numbers from 1001 on.</summary>
internal static class RescueRooms
{
    /// <summary>Sofas are dearer than ordinary seats.</summary>
    public static long Price(string category) => category switch { "Sofa" => 1500, "VIP" => 1800, _ => 1200 };

    /// <param name="rows">As <see cref="ARoom"/> draws them; "X" and "H" are nobody's to have.</param>
    public static IReadOnlyList<SeatOnMap> Room(int from, params string[] rows) =>
    [
        .. ARoom.Drawn(rows).Map.Seats.Select(s => s with
        {
            SeatId = s.SeatId + from,
            Category = s.Kind == SeatKind.Sofa ? "Sofa" : Seat.StandardCategory,
        }),
    ];

    public static IReadOnlyList<SeatOnMap> Old(params string[] rows) => Room(0, rows);

    public static IReadOnlyList<SeatOnMap> New(params string[] rows) => Room(1000, rows);

    /// <summary>A party on seats as they are said: "A1 A2".</summary>
    public static Party Party(this IReadOnlyList<SeatOnMap> room, int booking, string labels) =>
        new(booking, [.. labels.Split(' ').Select((label, n) => new PartySeat(booking * 100 + n, room.Single(s => s.Label == label)))]);

    public static RescuePlan Plan(IReadOnlyList<SeatOnMap> before, IReadOnlyList<SeatOnMap> after, params Party[] parties) =>
        RescuePlan.Into(after, before, parties, Price);

    /// <summary>"Keeps A1 A2 | NoRoom", in the order of the parties.</summary>
    public static string Told(this RescuePlan plan) =>
        string.Join(" | ", plan.Moves.Select(m => string.Join(' ', [$"{m.Fate}", .. m.NewSeats.Select(s => s.Label)])));
}
