namespace CinemaSite.Notifications;

/// <summary>What a mail says, and whose writer writes it.</summary>
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

    /// <summary>The place of an entry of the waiting list, to whoever joined it.</summary>
    WaitingListPlace,

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

    /// <summary>To an admin: the look through the books found something.</summary>
    BooksDisagree,

    /// <summary>About an account, as are the next ones: the address is to be confirmed.</summary>
    ConfirmAddress,

    AccountKnown,
    PasswordReset,
    PasswordChanged,
    NewAddress,
    AddressChanged,
    StaffInvitation,
}

public static class NoticeKinds
{
    /// <summary>Whether the subject of its mails is a booking.</summary>
    public static bool IsAboutBooking(this NoticeKind kind) =>
        kind is NoticeKind.BookingConfirmation or NoticeKind.TicketsGivenBack or NoticeKind.TicketsExchanged or NoticeKind.Reminder;

    /// <summary>
    /// Whether its mails hold a code or a link with which anybody could do what only the addressee may. Such a mail is never kept:
    /// it is written anew for each try, and only a new one works. Others may turn out to hold one (<see cref="Mail.HoldsSecret"/>).
    /// </summary>
    public static bool HoldsSecret(this NoticeKind kind) => kind switch
    {
        NoticeKind.VoucherSent or NoticeKind.RescueChoice or NoticeKind.WaitingListPlace or NoticeKind.WaitingListOffer
            or NoticeKind.WaitingListOver
            or NoticeKind.OnSale or NoticeKind.ConfirmAddress or NoticeKind.AccountKnown or NoticeKind.PasswordReset
            or NoticeKind.NewAddress or NoticeKind.StaffInvitation => true,
        NoticeKind.BookingConfirmation or NoticeKind.TicketsGivenBack or NoticeKind.TicketsExchanged or NoticeKind.VoucherReceipt
            or NoticeKind.MoneyReturned or NoticeKind.RescueAnswer or NoticeKind.Reminder or NoticeKind.DataExportReady
            or NoticeKind.ScheduledReport or NoticeKind.BooksDisagree or NoticeKind.PasswordChanged or NoticeKind.AddressChanged => false,
    };
}
