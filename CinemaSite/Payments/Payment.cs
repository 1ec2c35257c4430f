using CinemaSite.Bookings;

namespace CinemaSite.Payments;

/// <summary>
/// Money on its way in, by one means: for a booking, or for a voucher that somebody buys. A booking may be paid by several.
/// Amounts in minor units of <see cref="Currency"/>; times UTC.
/// </summary>
public class Payment
{
    private Payment() { }

    public int Id { get; private set; }

    /// <summary>What is paid for; null where it is a voucher.</summary>
    public int? BookingId { get; private set; }

    public Booking? Booking { get; private set; }

    /// <summary>The voucher that is bought; null where it is a booking.</summary>
    public int? VoucherId { get; private set; }

    public Voucher? Voucher { get; private set; }

    public PaymentKind Kind { get; private set; }

    /// <summary>1 for the first try, 2 after a decline, ...; all that is paid together is one try.</summary>
    public int Attempt { get; private set; }

    public long Amount { get; private set; }

    /// <summary>How much of it was given back, or is on its way; a guarded update keeps it from passing <see cref="Amount"/>.</summary>
    public long Refunded { get; private set; }

    public string Currency { get; private set; } = "";

    public PaymentState State { get; private set; }

    public DateTime StartedAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>What the provider's page calls it: "Ran, Monday 2 March, 19:30: B1, B2".</summary>
    public string Title { get; private set; } = "";

    /// <summary>Where the provider sends the customer afterwards: a path of this site, language and all.</summary>
    public string ReturnUrl { get; private set; } = "";

    /// <summary>The provider's name for this attempt; null until it answered.</summary>
    public string? ProviderSession { get; private set; }

    /// <summary>The provider's name for the money itself, which refunds and disputes go by.</summary>
    public string? ProviderPayment { get; private set; }

    /// <summary>What was written down of it: the slip of a card terminal, the end of a voucher's code.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>The voucher that pays.</summary>
    public int? SpentVoucherId { get; private set; }

    /// <summary>Of an exchange: the payment whose money it is, in an earlier booking. Never an exchange itself.</summary>
    public int? SourceId { get; private set; }

    public Payment? Source { get; private set; }

    /// <summary>The till that took it.</summary>
    public int? TillSessionId { get; private set; }

    /// <summary>Of cash: what the customer handed over, change and all.</summary>
    public long? Given { get; private set; }

    public long? Change => Given - Amount;

    /// <summary>The same for every repeat of this attempt, so that the provider makes one session of it.</summary>
    public string IdempotencyKey => VoucherId is null ? $"checkout:{BookingId}:{Attempt}" : $"voucher:{VoucherId}:{Attempt}";

    /// <summary>Whether the money is ours, wanted or not.</summary>
    public bool CameIn => State is PaymentState.Paid or PaymentState.RefundDue;

    /// <summary>Where its money really came from.</summary>
    public Payment Origin => Source ?? this;

    /// <summary>The rest of a booking's price, to be paid at the provider's.</summary>
    internal static Payment Start(Booking booking, int attempt, long amount, string title, string returnUrl, DateTime now) =>
        new Payment { Booking = booking, ReturnUrl = returnUrl, Title = title }.Begin(PaymentKind.Online, attempt, amount, booking.Currency, now);

    /// <summary>The price of a voucher, to be paid at the provider's.</summary>
    internal static Payment Start(Voucher voucher, int attempt, string title, string returnUrl, DateTime now) =>
        new Payment { Voucher = voucher, ReturnUrl = returnUrl, Title = title }.Begin(PaymentKind.Online, attempt, voucher.Value, voucher.Currency, now);

    /// <summary>What a voucher gives towards a booking. Its balance is for the caller to take from.</summary>
    internal static Payment ByVoucher(Booking booking, int attempt, Voucher spent, long amount, DateTime now, int? tillSessionId = null) =>
        new Payment { Booking = booking, SpentVoucherId = spent.Id, Reference = spent.Ending, TillSessionId = tillSessionId }.Begin(PaymentKind.Voucher, attempt, amount, booking.Currency, now);

    /// <summary>The money of tickets that were exchanged for this booking.</summary>
    internal static Payment ByExchange(Booking booking, int attempt, Payment from, long amount, DateTime now)
    {
        var payment = new Payment { Booking = booking, SourceId = from.SourceId ?? from.Id, Reference = from.Booking?.Reference ?? "" }
            .Begin(PaymentKind.Exchange, attempt, amount, booking.Currency, now);
        payment.End(PaymentState.Paid, now);
        return payment;
    }

    /// <summary>Taken over the counter: cash, or by the card terminal with the number on its slip.</summary>
    /// <param name="given">Of cash: what was handed over, where more than the amount may have been.</param>
    public static Payment AtTill(Booking booking, PaymentKind kind, long amount, string reference, int tillSessionId, DateTime now, long? given = null)
    {
        var payment = new Payment { Booking = booking, Reference = reference, TillSessionId = tillSessionId, Given = given }.Begin(kind, 1, amount, booking.Currency, now);
        payment.End(PaymentState.Paid, now);
        return payment;
    }

    /// <summary>The price of a voucher, taken over the counter.</summary>
    public static Payment AtTill(Voucher voucher, PaymentKind kind, long amount, string reference, int tillSessionId, DateTime now, long? given = null)
    {
        var payment = new Payment { Voucher = voucher, Reference = reference, TillSessionId = tillSessionId, Given = given }.Begin(kind, 1, amount, voucher.Currency, now);
        payment.End(PaymentState.Paid, now);
        return payment;
    }

    internal void HandTo(string providerSession) => ProviderSession = providerSession;

    public void End(PaymentState state, DateTime now) => (State, EndedAt) = (state, now);

    private Payment Begin(PaymentKind kind, int attempt, long amount, string currency, DateTime now)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);
        (Kind, Attempt, Amount, Currency) = (kind, attempt, amount, currency);
        (State, StartedAt) = (PaymentState.Started, now);
        return this;
    }
}

public enum PaymentState
{
    Started,
    Paid,
    Declined,

    /// <summary>The customer came back without paying, or never came back; it can no longer be paid.</summary>
    Closed,

    /// <summary>Paid, but not for anything: too late, or another sum than was asked for. All of it goes back.</summary>
    RefundDue,
}
