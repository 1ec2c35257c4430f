using CinemaSite.Bookings;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Notifications;

/// <summary>
/// What was paid, in words. <see cref="Lines"/> are all tickets as they were sold, each with its discount, and the fee for
/// booking online; <see cref="Taxes"/> the tax in the total, a line for each rate.
/// </summary>
public sealed record ConfirmedReceipt(
    string Title, IReadOnlyList<(string What, string Amount)> Lines, string Total, IReadOnlyList<(string What, string Amount)> Taxes)
{
    internal static ConfirmedReceipt Of(Booking booking, IStringLocalizer<Strings> t)
    {
        var fee = booking.Tickets.Sum(ticket => ticket.Fee);
        return new(
            t["Receipt {0}", booking.ReceiptNumber ?? ""],
            [
                .. booking.Tickets.SelectMany(ticket => LinesOf(booking, ticket, t)),
                .. fee == 0 ? Array.Empty<(string, string)>() : [(t["Booking fee"].Value, booking.Money(fee).ToString())],
            ],
            booking.Money(booking.Total).ToString(),
            [.. booking.TaxLines().Select(tax => (t["of which VAT at {0}%", tax.Rate].Value, tax.Tax.ToString()))]);
    }

    private static IEnumerable<(string, string)> LinesOf(Booking booking, Ticket ticket, IStringLocalizer<Strings> t)
    {
        yield return ($"{t.Place([(ticket.Seat.Row, ticket.Seat.Number)])}, {t[ticket.TicketType.Name]}", booking.Money(ticket.Price).ToString());
        if (ticket.Discount != 0)
            yield return (t["Promo code {0}", booking.DiscountCode ?? ""], booking.Money(-ticket.Discount).ToString());
    }
}
