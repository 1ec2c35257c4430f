using CinemaSite.Bookings;

namespace CinemaSite.Payments;

/// <summary>
/// Money on its way back out of one payment. The row is there before anybody is asked to move money, and the payment is never
/// edited for it. Amount in minor units; times UTC.
/// </summary>
public class Refund
{
    public const int ReasonLength = 200;
    public const int ErrorLength = 500;

    private Refund() { }

    public int Id { get; private set; }

    public int PaymentId { get; private set; }

    public Payment Payment { get; private set; } = null!;

    public int? BookingId { get; private set; }

    public Booking? Booking { get; private set; }

    public long Amount { get; private set; }

    public PaymentKind To { get; private set; }

    public RefundState State { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>Null where no receipt is corrected: money that was never for anything.</summary>
    public string? CreditNote { get; private set; }

    /// <summary>The voucher that it went to.</summary>
    public int? VoucherId { get; private set; }

    public DateTime RequestedAt { get; private set; }

    /// <summary>The member of staff who did it; empty where the customer or the site did.</summary>
    public string By { get; private set; } = "";

    public int? TillSessionId { get; private set; }

    /// <summary>The number on the slip of the card terminal that paid it.</summary>
    public string Reference { get; private set; } = "";

    public string? ProviderRefund { get; private set; }

    public int Attempts { get; private set; }

    public DateTime NextAttemptAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public string? LastError { get; private set; }

    /// <summary>The same for every repeat of this attempt, so that the provider pays it once.</summary>
    public string IdempotencyKey => $"refund:{Id}:{Attempts}";

    /// <param name="payment">With its source. What may still be refunded of it is for the caller to take.</param>
    internal static Refund Request(Payment payment, long amount, PaymentKind to, RefundDetails details, DateTime now) => new()
    {
        Payment = payment,
        BookingId = payment.BookingId,
        Amount = amount,
        To = to,
        State = to == PaymentKind.Online ? RefundState.Requested : RefundState.Done,
        EndedAt = to == PaymentKind.Online ? null : now,
        Reason = details.Reason,
        CreditNote = details.CreditNote,
        VoucherId = details.VoucherId,
        By = details.By,
        TillSessionId = details.TillSessionId,
        Reference = to == PaymentKind.Terminal ? details.Slip : "",
        RequestedAt = now,
        NextAttemptAt = now,
    };
}

/// <summary>What is written down with a refund.</summary>
/// <param name="By">The name of the member of staff; empty for the customer and the site.</param>
public sealed record RefundDetails(string Reason, string By = "", int? TillSessionId = null, string? CreditNote = null, int? VoucherId = null, string Slip = "");

public enum RefundState
{
    /// <summary>The provider was not asked yet.</summary>
    Requested,

    /// <summary>The provider has it in hand.</summary>
    Sent,

    Done,

    /// <summary>The provider could not pay it; staff decide what to do. It is owed all the same.</summary>
    Failed,
}
