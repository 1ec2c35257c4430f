using System.Text;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Notifications;

/// <summary>The plain-text twin of the reminder.</summary>
internal static class ReminderText
{
    public static string Write(Reminder reminder, IStringLocalizer<Strings> t)
    {
        var (booking, text) = (reminder.Booking, new StringBuilder());
        Lines(
            t["Hello {0},", booking.CustomerName],
            t["It is nearly time. Your seats are waiting for you."],
            "",
            booking.Film,
            string.Join(" - ", booking.Notes),
            $"{booking.Day.Capital()}, {booking.Time}",
            "",
            $"{t["Where"].Value}: {booking.Auditorium}, {booking.Cinema}");
        if (booking.Address.Length > 0)
            Lines($"{t["Address"].Value}: {booking.Address}");
        Lines($"{t["Your seats"].Value}: {reminder.Seats}", $"{t["Doors open"].Value}: {reminder.Doors}");
        if (booking.FilmTime is { } filmTime)
            Lines($"{t["The film itself"].Value}: {t["about {0}, after ads and trailers", filmTime].Value}");
        Lines("", t["Show a QR code or its ticket code at the door, on your phone or on paper."]);
        foreach (var ticket in booking.Tickets)
            Lines("", $"{ticket.Place} - {ticket.Type}", $"{t["Ticket code"].Value}: {ticket.Code}");
        Lines("", t["Booking {0}", booking.Reference], $"{t["See or print your tickets"].Value}:", booking.Link);
        Lines(["", t["If you cannot come"], .. reminder.GiveBack.Select(term => "- " + term), $"{t["Give tickets back"].Value}:", reminder.GiveBackLink]);
        Lines("", t["We look forward to seeing you."], booking.Cinema, "", $"{t["No more reminders"].Value}:", reminder.StopLink);
        return text.ToString();

        void Lines(params string[] lines) => text.AppendJoin('\n', lines).Append('\n');
    }
}
