using CinemaSite.Bookings;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Seating;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Web;

/// <summary>Seats as they are drawn and said.</summary>
public static class SeatWords
{
    /// <summary>The last part of the seat's class in the style sheet.</summary>
    public static string Look(this SeatOnMap seat) => seat.Kind switch
    {
        SeatKind.WheelchairSpace => "wheelchair",
        SeatKind.Companion => "companion",
        SeatKind.Sofa => "sofa",
        SeatKind.Standard => seat.Category == Seat.StandardCategory ? "standard" : "vip",
    };

    /// <summary>What kind of seat it is, in English; the key of its translation.</summary>
    public static string KindWords(this SeatOnMap seat) => KindWords(seat.Kind, seat.Category);

    public static string KindWords(SeatKind kind, string category) => kind switch
    {
        SeatKind.WheelchairSpace => "Wheelchair space",
        SeatKind.Companion => "Companion seat",
        SeatKind.Sofa => "Sofa",
        SeatKind.Standard => category,
    };

    /// <summary>The seats of a row one after the other, the halves of a sofa together.</summary>
    public static IEnumerable<IReadOnlyList<SeatOnMap>> Pieces(this IEnumerable<SeatOnMap> row) =>
        row.GroupBy(s => s.Kind == SeatKind.Sofa ? -s.Group!.Value : s.Column + 1).Select(g => (IReadOnlyList<SeatOnMap>)[.. g]);

    /// <summary>"Row C seat 7, sofa, £12.00" or "Row C seat 7, sofa, taken".</summary>
    public static string FullLabel(this IStringLocalizer<Strings> t, SeatOnMap seat, PriceList prices)
    {
        var state = seat.State switch
        {
            SeatState.Taken => t["already taken"].Value,
            SeatState.House => t["house seat, not on sale"].Value,
            SeatState.Free => prices.From(seat.Category) is { } price ? prices.Money(price).ToString() : t["no price"].Value,
        };
        var label = t["Row {0} seat {1}", seat.Row, seat.Number].Value;
        return seat.Look() == "standard" ? $"{label}, {state}" : $"{label}, {t[seat.KindWords()]}, {state}";
    }

    /// <summary>"Row F, seats 6 and 7", for each row that the seats are in.</summary>
    public static string Place(this IStringLocalizer<Strings> t, IEnumerable<SeatOnMap> seats) =>
        t.Place(seats.Select(s => (s.Row, s.Number)));
}
