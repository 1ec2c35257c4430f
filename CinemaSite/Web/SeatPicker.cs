using CinemaSite.Bookings;
using CinemaSite.Resources;
using CinemaSite.Seating;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Web;

/// <summary>A room from which staff choose seats: whatever nobody has, on sale or not.</summary>
public sealed class SeatPicker(IReadOnlyList<SeatOnMap> seats, IReadOnlyCollection<int> chosen, Func<SeatOnMap, string> says)
{
    public IReadOnlyList<DrawnRow> Rows { get; } = SeatDrawing.RowsOf(seats);

    public IReadOnlyCollection<int> Chosen => chosen;

    public bool HasTaken => seats.Any(s => s.State == SeatState.Taken);

    /// <summary>What is kept back for the screening, in the order of the seats.</summary>
    public IReadOnlyList<(SeatOnMap Seat, SeatClaim Claim)> Kept { get; private init; } = [];

    public string Says(SeatOnMap seat) => says(seat);

    public static SeatPicker OfScreening(
        SeatMap map, IReadOnlyDictionary<int, SeatClaim> kept, IReadOnlyCollection<int> chosen, IStringLocalizer<Strings> t) =>
        new(map.Seats, chosen, seat => Label(t, seat, seat.State switch
        {
            SeatState.Free => null,
            SeatState.Taken => t["somebody has it"],
            SeatState.House => kept.TryGetValue(seat.SeatId, out var claim) ? $"{t[claim.KeptAs!.Value.Words()]}, {claim.Reason}" : t["broken, not for sale"],
        }))
        {
            Kept = [.. map.Seats.Where(s => kept.ContainsKey(s.SeatId)).Select(s => (s, kept[s.SeatId]))],
        };

    public static SeatPicker OfRoom(
        IEnumerable<Seat> seats, IEnumerable<BrokenSeat> broken, IReadOnlyCollection<int> chosen, IStringLocalizer<Strings> t)
    {
        var reasons = broken.ToDictionary(b => (b.Section, b.Row, b.Number), b => b.Reason);
        return new(
            [.. seats.OnMap().Select(s => s with { State = reasons.ContainsKey((s.Section, s.Row, s.Number)) ? SeatState.House : SeatState.Free })],
            chosen,
            seat => Label(t, seat, reasons.GetValueOrDefault((seat.Section, seat.Row, seat.Number))));
    }

    public static IEnumerable<SelectListItem> Kinds(IStringLocalizer<Strings> t) =>
        Enum.GetValues<SeatKeeping>().Select(kind => new SelectListItem(t[kind.Words()], $"{kind}"));

    private static string Label(IStringLocalizer<Strings> t, SeatOnMap seat, string? state)
    {
        var label = t["Row {0} seat {1}", seat.Row, seat.Number].Value;
        label = seat.Section == "" ? label : $"{seat.Section}, {label}";
        return state is null ? label : $"{label}, {state}";
    }
}

public static class SeatKeepings
{
    /// <summary>As shown, in English; the key of its translation.</summary>
    public static string Words(this SeatKeeping kind) => kind switch
    {
        SeatKeeping.House => "House seat",
        SeatKeeping.Reserved => "Reserved",
        SeatKeeping.Broken => "Broken",
    };
}
