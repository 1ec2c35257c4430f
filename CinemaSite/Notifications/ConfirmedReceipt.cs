using System.Globalization;
using CinemaSite.Bookings;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Notifications;

/// <summary>What was paid, in words. <see cref="Lines"/> are all tickets as they were sold, and the fee for booking online.</summary>
public sealed record ConfirmedReceipt(string Title, IReadOnlyList<(string What, string Amount)> Lines, string Total, string TaxLabel, string Tax)
{
    internal static ConfirmedReceipt Of(Booking booking, IStringLocalizer<Strings> t)
    {
        var fee = booking.Tickets.Sum(ticket => ticket.Fee);
        var rate = (booking.Tickets[0].TaxRateBasisPoints / 100m).ToString("0.##", CultureInfo.CurrentCulture);
        return new(
            t["Receipt {0}", booking.ReceiptNumber ?? ""],
            [
                .. booking.Tickets.Select(ticket => (
                    $"{t.Place([(ticket.Seat.Row, ticket.Seat.Number)])}, {t[ticket.TicketType.Name]}", booking.Money(ticket.Price).ToString())),
                .. fee == 0 ? Array.Empty<(string, string)>() : [(t["Booking fee"].Value, booking.Money(fee).ToString())],
            ],
            booking.Money(booking.Total).ToString(),
            t["of which VAT at {0}%", rate],
            booking.Money(booking.Tax).ToString());
    }
}
