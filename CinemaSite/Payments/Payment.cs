using CinemaSite.Bookings;

namespace CinemaSite.Payments;

/// <summary>One attempt to pay for a booking. Amount in minor units; times UTC.</summary>
public class Payment
{
    private Payment() { }

    public int Id { get; private set; }

    public int BookingId { get; private set; }

    public Booking Booking { get; private set; } = null!;

    /// <summary>1 for the first try, 2 after a decline, ...</summary>
    public int Attempt { get; private set; }

    /// <summary>The provider's name for this attempt; null until it answered.</summary>
    public string? ProviderSession { get; private set; }

    public long Amount { get; private set; }

    public string Currency { get; private set; } = "";

    public PaymentState State { get; private set; }

    public DateTime StartedAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>The same for every repeat of this attempt, so that the provider makes one session of it.</summary>
    public string IdempotencyKey => $"checkout:{BookingId}:{Attempt}";

    internal static Payment Start(Booking booking, int attempt, DateTime now) => new()
    {
        Booking = booking,
        Attempt = attempt,
        Amount = booking.Total,
        Currency = booking.Currency,
        State = PaymentState.Started,
        StartedAt = now,
    };

    internal void HandTo(string providerSession) => ProviderSession = providerSession;

    internal void End(PaymentState state, DateTime now) => (State, EndedAt) = (state, now);
}

public enum PaymentState
{
    Started,
    Paid,
    Declined,

    /// <summary>The customer came back without paying, or never came back; it can no longer be paid.</summary>
    Closed,

    /// <summary>Paid, but the seats were gone: the money is owed back.</summary>
    RefundDue,
}
