namespace CinemaSite.Bookings;

/// <summary>Where a booking was made.</summary>
public enum SalesChannel
{
    Web,
    Till,

    /// <summary>Asked for by telephone, kept for a while, and paid for at the till.</summary>
    Phone,
}
