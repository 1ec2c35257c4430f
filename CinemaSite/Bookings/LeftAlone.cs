using CinemaSite.Seating;

namespace CinemaSite.Bookings;

/// <summary>What cannot stay when other tickets of the booking go: a carer, or a companion seat, without its wheelchair space.</summary>
public static class LeftAlone
{
    /// <param name="going">Ids of the tickets that end; the booking comes with seats and ticket types.</param>
    public static IReadOnlyList<Ticket> LeftAloneBy(this Booking booking, IReadOnlyCollection<int> going)
    {
        var now = booking.Tickets.Where(t => t.Status is TicketStatus.Active or TicketStatus.Used).ToList();
        var staying = now.Where(t => !going.Contains(t.Id)).ToList();

        // What was alone before, as the till may sell it, is none the worse for it.
        var companions = Companions(staying).Except(Companions(now));
        var carers = Carers(staying).TakeLast(TooManyCarers(staying) - TooManyCarers(now));
        return [.. companions.Union(carers).Where(t => t.Status == TicketStatus.Active)];
    }

    private static IEnumerable<Ticket> Companions(IReadOnlyList<Ticket> tickets) => tickets.Where(t =>
        t.Seat.Kind == SeatKind.Companion && !tickets.Any(space => space.Seat.Kind == SeatKind.WheelchairSpace && space.Seat.Group == t.Seat.Group));

    private static IEnumerable<Ticket> Carers(IReadOnlyList<Ticket> tickets) => tickets.Where(t => t.TicketType.NeedsWheelchairSpace);

    private static int TooManyCarers(IReadOnlyList<Ticket> tickets) => Math.Max(
        0, Carers(tickets).Count() - tickets.Count(t => t.Seat.Kind == SeatKind.WheelchairSpace && !t.TicketType.NeedsWheelchairSpace));
}
