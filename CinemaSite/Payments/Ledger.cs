using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Seating;

namespace CinemaSite.Payments;

/// <summary>
/// Money that came in or went out, on the business day on which it did. Lines are only ever added: a correction is another
/// line. Minor units, what goes out negative; time UTC.
/// </summary>
public class LedgerLine
{
    public const int NoteLength = 200;

    public int Id { get; private set; }

    public required int CinemaId { get; init; }

    public required DateOnly Day { get; init; }

    public required DateTime At { get; init; }

    public required LedgerKind Kind { get; init; }

    public required PaymentKind Means { get; init; }

    public required long Amount { get; init; }

    public required string Currency { get; init; }

    public Payment? Payment { get; init; }

    public int? PaymentId { get; private set; }

    public Refund? Refund { get; init; }

    public int? RefundId { get; private set; }

    public int? TillSessionId { get; init; }

    public string Note { get; init; } = "";

    /// <summary>Everything about it, in one fixed order: what the hash of its day covers.</summary>
    internal object?[] Said() =>
    [
        Id, CinemaId, Day.DayNumber, At.Ticks, $"{Kind}", $"{Means}", Amount, Currency, PaymentId, RefundId, TillSessionId, Note,
    ];
}

public enum LedgerKind
{
    /// <summary>Paid for tickets.</summary>
    Sale,

    /// <summary>Paid for a voucher.</summary>
    VoucherSale,

    Refund,

    /// <summary>Cash that was in the till and should not have been, or the other way round.</summary>
    CashDifference,

    /// <summary>Something that an earlier line got wrong.</summary>
    Correction,
}

public static class LedgerWriting
{
    extension(CinemaDbContext db)
    {
        /// <summary>Writes down that a payment came in. Inside the transaction in which it did; saved with what is tracked.</summary>
        public void Enter(Payment payment, Cinema cinema, DateTime now) => db.Add(new LedgerLine
        {
            CinemaId = cinema.Id,
            Day = cinema.TimeZone.BusinessDate(now),
            At = now,
            Kind = payment.Voucher is null && payment.VoucherId is null ? LedgerKind.Sale : LedgerKind.VoucherSale,
            Means = payment.Kind,
            Amount = payment.Amount,
            Currency = payment.Currency,
            Payment = payment,
            TillSessionId = payment.TillSessionId,
        });

        /// <summary>Writes down that money goes out. Inside the transaction that asks for it; saved with what is tracked.</summary>
        public void Enter(Refund refund, Cinema cinema, DateTime now) => db.Add(new LedgerLine
        {
            CinemaId = cinema.Id,
            Day = cinema.TimeZone.BusinessDate(now),
            At = now,
            Kind = LedgerKind.Refund,
            Means = refund.To,
            Amount = -refund.Amount,
            Currency = refund.Payment.Currency,
            Refund = refund,
            TillSessionId = refund.TillSessionId,
        });

        /// <summary>Writes down that a refund went by other means than an earlier line says.</summary>
        internal void Correct(Refund refund, Cinema cinema, PaymentKind means, long amount, DateTime now) => db.Add(new LedgerLine
        {
            CinemaId = cinema.Id,
            Day = cinema.TimeZone.BusinessDate(now),
            At = now,
            Kind = LedgerKind.Correction,
            Means = means,
            Amount = amount,
            Currency = refund.Payment.Currency,
            Refund = refund,
            Note = "The provider could not pay it",
        });
    }
}
