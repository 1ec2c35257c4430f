using CinemaSite.Notifications;

namespace CinemaSite.Web;

public static class NoticeWords
{
    /// <summary>What a mail is, in English; the key of its translation.</summary>
    public static string Words(this NoticeKind kind) => kind switch
    {
        NoticeKind.BookingConfirmation => "Tickets",
        NoticeKind.TicketsGivenBack => "Tickets given back",
        NoticeKind.TicketsExchanged => "Tickets exchanged",
        NoticeKind.VoucherSent => "Voucher or gift card",
        NoticeKind.VoucherReceipt => "Receipt of a gift card",
        NoticeKind.MoneyReturned => "Money that goes back",
        NoticeKind.RescueChoice => "A screening was changed",
        NoticeKind.RescueAnswer => "What was chosen after a change",
        NoticeKind.Reminder => "Reminder",
        NoticeKind.WaitingListPlace => "Waiting list: a place on it",
        NoticeKind.WaitingListOffer => "Waiting list: seats are held",
        NoticeKind.WaitingListOver => "Waiting list: no seats",
        NoticeKind.OnSale => "A film goes on sale",
        NoticeKind.DataExportReady => "Personal data to fetch",
        NoticeKind.ScheduledReport => "Report",
        NoticeKind.BooksDisagree => "The books do not agree",
        NoticeKind.ConfirmAddress => "Confirm an address",
        NoticeKind.AccountKnown => "An account exists already",
        NoticeKind.PasswordReset => "New password asked for",
        NoticeKind.PasswordChanged => "Password was changed",
        NoticeKind.NewAddress => "Confirm a new address",
        NoticeKind.AddressChanged => "Address was changed",
        NoticeKind.StaffInvitation => "Invitation to the staff",
    };
}
