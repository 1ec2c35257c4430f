using System.Text;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Notifications;

/// <summary>The plain-text twin of the confirmation.</summary>
internal static class BookingConfirmationText
{
    public static string Write(BookingConfirmation booking, IStringLocalizer<Strings> t)
    {
        var text = new StringBuilder();
        Lines(
            t["Hello {0},", booking.CustomerName],
            t["Your seats are booked. Show a QR code or its ticket code at the door, on your phone or on paper."],
            "");
        Lines(
            booking.Film,
            string.Join(" - ", booking.Notes),
            $"{booking.Day.Capital()}, {booking.Time}",
            $"{booking.Auditorium}, {booking.Cinema}");
        if (booking.Address.Length > 0)
            Lines(booking.Address);
        if (booking.FilmTime is { } filmTime)
            Lines(t["Ads and trailers come first; the film starts at about {0}.", filmTime]);
        foreach (var ticket in booking.Tickets)
        {
            Lines("", $"{ticket.Place} - {ticket.Type}, {ticket.Price}", $"{t["Ticket code"].Value}: {ticket.Code}");
            if (ticket.Eligibility.Length > 0)
                Lines(ticket.Eligibility);
        }

        var receipt = booking.Receipt;
        Lines(["", receipt.Title, .. receipt.Lines.Select(line => $"{line.What}: {line.Amount}")]);
        Lines(
            $"{t["Total"].Value}: {receipt.Total} ({string.Join("; ", receipt.Taxes.Select(tax => $"{tax.What}: {tax.Amount}"))})",
            "",
            t["Booking {0}", booking.Reference],
            $"{t["See or print your tickets"].Value}:",
            booking.Link,
            t["In another browser it asks for your booking reference and your e-mail address."]);
        if (booking.RefundTerms.Count > 0)
            Lines(["", t["If you cannot come"], .. booking.RefundTerms.Select(term => "- " + term)]);
        Lines("", t["We look forward to seeing you."], booking.Cinema);
        return text.ToString();

        void Lines(params string[] lines) => text.AppendJoin('\n', lines).Append('\n');
    }
}
