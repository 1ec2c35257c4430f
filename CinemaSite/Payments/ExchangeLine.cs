using CinemaSite.Bookings;

namespace CinemaSite.Payments;

/// <summary>
/// A ticket that is to be exchanged for the seats of another booking. When that one is paid for the ticket ends, in the same
/// transaction; until then it is as good as before.
/// </summary>
public class ExchangeLine
{
    /// <summary>The new booking.</summary>
    public int BookingId { get; private set; }

    public Booking Booking { get; init; } = null!;

    /// <summary>The ticket that is given for it.</summary>
    public required int TicketId { get; init; }

    public Ticket Ticket { get; private set; } = null!;

    /// <summary>What it counts for towards the new one, in minor units.</summary>
    public required long Credit { get; init; }
}
