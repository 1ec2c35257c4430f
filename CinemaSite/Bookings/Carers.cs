using CinemaSite.Pricing;
using CinemaSite.Seating;

namespace CinemaSite.Bookings;

/// <summary>A carer comes with somebody in a wheelchair space who has a ticket of their own.</summary>
public static class Carers
{
    public static bool AreAlone(Booking booking) =>
        booking.Tickets.Count(t => t.TicketType.NeedsWheelchairSpace)
            > booking.Tickets.Count(t => t.Seat.Kind == SeatKind.WheelchairSpace && !t.TicketType.NeedsWheelchairSpace);

    /// <summary>Whether there are more of them than of those they come with. The web refuses that; staff are told and may know better.</summary>
    public static bool AreAlone(IReadOnlyList<SeatChoice> choices, IReadOnlyList<SeatOnMap> seats, PriceList prices)
    {
        var carers = choices.Where(s => prices.Types.Any(t => t.Id == s.TicketTypeId && t.NeedsWheelchairSpace))
            .Select(s => s.SeatId).ToHashSet();
        return carers.Count > seats.Count(s => s.Kind == SeatKind.WheelchairSpace && !carers.Contains(s.SeatId));
    }
}
