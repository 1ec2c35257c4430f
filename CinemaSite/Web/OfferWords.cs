using CinemaSite.Bookings;
using CinemaSite.Payments;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Web;

public static class OfferWords
{
    /// <summary>What a ticket gives: "Until Monday 2 March, 17:30: £10.20 to where it came from, or a voucher of £12.00".</summary>
    public static string Offer(this IStringLocalizer<Strings> t, ReturnOffer offer, Booking booking)
    {
        var (card, voucher) = (booking.Money(offer.ToCard), booking.Money(offer.ToVoucher));
        if (offer.Ticket.Total == 0)
            return t["It cost nothing, and nothing comes back."];
        if (booking.Screening.Status == ScreeningStatus.Cancelled)
            return t["{0}, all that you paid", card];

        var until = booking.Screening.Auditorium.Cinema.TimeZone.ToLocal(offer.Right.Until!.Value).DayAndTime();
        return offer.ToCard == 0 ? t["Until {0}: a voucher of {1}", until, voucher] : t["Until {0}: {1} the way you paid, or a voucher of {2}", until, card, voucher];
    }
}
