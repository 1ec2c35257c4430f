namespace CinemaSite.Bookings;

public enum BookingStatus
{
    Held,

    /// <summary>Handed to the payment provider; nobody can take the seats.</summary>
    Paying,

    Confirmed,

    /// <summary>The hold ran out before it was paid for.</summary>
    Expired,

    /// <summary>The customer let the seats go.</summary>
    Abandoned,

    /// <summary>All of its tickets were given back.</summary>
    Cancelled,
}
