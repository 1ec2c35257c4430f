namespace CinemaSite.Bookings;

/// <summary>A browser that may see a booking because its visitor named the reference and the e-mail address.</summary>
public class BookingAccess
{
    public required int BookingId { get; init; }

    public required string VisitorHash { get; init; }
}
