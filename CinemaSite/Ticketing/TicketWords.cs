using CinemaSite.Bookings;

namespace CinemaSite.Ticketing;

/// <summary>Tickets as they are shown and said.</summary>
public static class TicketWords
{
    /// <summary>The tickets that admit somebody, from the front row and the left.</summary>
    public static IReadOnlyList<Ticket> LiveTickets(this Booking booking) =>
    [
        .. booking.Tickets
            .Where(t => t.Status is TicketStatus.Active or TicketStatus.Used)
            .OrderBy(t => t.Seat.RowIndex).ThenBy(t => t.Seat.Column)
    ];

    /// <summary>A ticket code in two halves, as it is read and typed.</summary>
    public static string InHalves(string code) => $"{code[..(TicketCode.Length / 2)]} {code[(TicketCode.Length / 2)..]}";
}
