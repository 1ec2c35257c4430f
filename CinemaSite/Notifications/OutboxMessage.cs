using CinemaSite.Bookings;

namespace CinemaSite.Notifications;

/// <summary>
/// A mail to be sent, written in the transaction that is the reason for it. The unique <see cref="Key"/>
/// ("confirmation:42") keeps it from being written twice. Times UTC.
/// </summary>
public class OutboxMessage
{
    /// <summary>After as many, about four days, it is left alone with its last error.</summary>
    public const int MostAttempts = 100;

    public int Id { get; private set; }

    public required string Key { get; init; }

    public required NoticeKind Kind { get; init; }

    /// <summary>What the notice is about: the id of a booking, or of what its kind says.</summary>
    public required int SubjectId { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime NextAttemptAt { get; private set; }

    public DateTime? SentAt { get; private set; }

    public int Attempts { get; private set; }

    public string? LastError { get; private set; }

    /// <summary>A notice, due at once.</summary>
    /// <param name="key">Unique for what the mail is about and why: "refund:7".</param>
    public static OutboxMessage Of(NoticeKind kind, string key, int subjectId, DateTime now) => new()
    {
        Key = key,
        Kind = kind,
        SubjectId = subjectId,
        CreatedAt = now,
        NextAttemptAt = now,
    };

    public static OutboxMessage Confirmation(Booking booking, DateTime now) =>
        Of(NoticeKind.BookingConfirmation, $"confirmation:{booking.Id}", booking.Id, now);

    /// <summary>The same mail once more, because somebody asked for it.</summary>
    public static OutboxMessage ConfirmationAgain(Booking booking, int time, DateTime now) =>
        Of(NoticeKind.BookingConfirmation, $"confirmation:{booking.Id}:{time}", booking.Id, now);

    public void MarkSent(DateTime now)
    {
        Attempts++;
        SentAt = now;
        LastError = null;
    }

    /// <summary>Tries again after 1, 2, 4, ... minutes, at most an hour.</summary>
    public void MarkFailed(string error, DateTime now)
    {
        LastError = error.Length > 500 ? error[..500] : error;
        NextAttemptAt = now.AddMinutes(Math.Min(60, 1 << Math.Min(Attempts, 6)));
        Attempts++;
    }
}

public enum NoticeKind
{
    BookingConfirmation,

    /// <summary>About a booking; the key ends with the credit note.</summary>
    TicketsGivenBack,

    /// <summary>About the booking that was got for the old tickets.</summary>
    TicketsExchanged,

    /// <summary>A voucher, to whom it is for.</summary>
    VoucherSent,

    /// <summary>The receipt of a voucher that went to somebody else.</summary>
    VoucherReceipt,

    /// <summary>About a payment whose money is not for anything.</summary>
    MoneyReturned,

    /// <summary>A screening was changed: its subject is a choice.</summary>
    RescueChoice,

    /// <summary>What was chosen then, by whomever.</summary>
    RescueAnswer,

    /// <summary>The evening before, about a booking.</summary>
    Reminder,

    /// <summary>Seats are held for an entry of the waiting list.</summary>
    WaitingListOffer,

    /// <summary>An entry of the waiting list that ends without seats.</summary>
    WaitingListOver,

    /// <summary>A film that somebody waited for goes on sale: its subject is their wish.</summary>
    OnSale,

    /// <summary>A moviegoer's data can be fetched.</summary>
    DataExportReady,

    /// <summary>A report that a manager subscribed to.</summary>
    ScheduledReport,

    /// <summary>About an account, as are the next ones: the address is to be confirmed.</summary>
    ConfirmAddress,

    AccountKnown,
    PasswordReset,
    PasswordChanged,
    NewAddress,
    AddressChanged,
    StaffInvitation,
}
