using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Web;

/// <summary>A room of a rescue as it is drawn, each seat marked by what becomes of who has it.</summary>
public sealed record RescueRoomDrawing(string Title, IReadOnlyList<DrawnRow> Rows, IReadOnlyDictionary<int, Fate> Fates)
{
    /// <summary>The seats as they are sold; each says where its holder ends.</summary>
    public static RescueRoomDrawing Before(RescueDraft draft, IStringLocalizer<Strings> t) => new(
        t["{0} now", draft.Screening.Auditorium.Name], SeatDrawing.RowsOf(draft.Before),
        draft.Plan.Moves.SelectMany(m => m.Party.Seats, (move, seat) => (seat.Seat.SeatId, move.Fate)).DistinctBy(s => s.SeatId).ToDictionary(s => s.SeatId, s => s.Fate));

    public static RescueRoomDrawing After(RescueDraft draft, IStringLocalizer<Strings> t) => new(
        t["{0} afterwards", draft.Place.Auditorium.Name], SeatDrawing.RowsOf(draft.After),
        draft.Plan.Moves.SelectMany(m => m.NewSeats, (move, seat) => (seat.SeatId, move.Fate)).ToDictionary(s => s.SeatId, s => s.Fate));

    /// <summary>The last part of the seat's class in the style sheet.</summary>
    public string Look(SeatOnMap seat) => Fates.TryGetValue(seat.SeatId, out var fate)
        ? fate switch { Fate.Keeps => "fate-keeps", Fate.Upgraded => "fate-upgraded", _ => "fate-none" }
        : seat.State == SeatState.House ? "fate-house" : "fate-free";
}
