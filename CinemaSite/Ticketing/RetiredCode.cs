using CinemaSite.Bookings;

namespace CinemaSite.Ticketing;

/// <summary>A code that a ticket had until it was printed anew. It admits nobody, and no ticket gets it again.</summary>
public class RetiredCode
{
    public required string Code { get; init; }

    public required int TicketId { get; init; }

    public Ticket Ticket { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public required DateTime RetiredAt { get; init; }
}
