using CinemaSite.Bookings;
using CinemaSite.Payments;

namespace CinemaSite.BoxOffice;

/// <summary>States as the desk shows them, in English; the keys of their translations.</summary>
public static class BookingWords
{
    public static string Words(this BookingStatus status) => status switch
    {
        BookingStatus.Held => "Held",
        BookingStatus.Paying => "Being paid",
        BookingStatus.Confirmed => "Confirmed",
        BookingStatus.Expired => "Ran out",
        BookingStatus.Abandoned => "Let go",
        BookingStatus.Cancelled => "Cancelled",
    };

    public static string Tone(this BookingStatus status) => status switch
    {
        BookingStatus.Confirmed => "state-good",
        BookingStatus.Held or BookingStatus.Paying => "state-info",
        BookingStatus.Expired or BookingStatus.Abandoned => "state-warning",
        BookingStatus.Cancelled => "state-bad",
    };

    public static string Words(this PaymentState state) => state switch
    {
        PaymentState.Started => "Under way",
        PaymentState.Paid => "Paid",
        PaymentState.Declined => "Declined",
        PaymentState.Closed => "Not paid",
        PaymentState.RefundDue => "Paid too late: to be given back",
    };
}
