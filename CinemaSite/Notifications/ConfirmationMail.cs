using System.Text;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications.Emails;
using CinemaSite.Resources;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Notifications;

/// <summary>Writes the mail that brings the tickets of a booking, in the booking's language.</summary>
public class ConfirmationMail(
    CinemaDbContext db, EmailRenderer renderer, TicketQr qr, BookingCalendar calendar,
    IOptions<SiteOptions> site, IStringLocalizer<Strings> t) : INoticeWriter
{
    public async Task<Mail?> WriteAsync(OutboxMessage message, CancellationToken ct)
    {
        var bookingId = message.SubjectId;
        var booking = await db.Bookings.WithEverything().SingleOrDefaultAsync(b => b.Id == bookingId, ct);
        if (booking is not { Status: BookingStatus.Confirmed, Email: not "" } || booking.LiveTickets().Count == 0)
            return null;

        using var _ = Cultures.Speak(booking.Language);
        var confirmation = BookingConfirmation.Of(booking, site.Value, t);
        var subject = confirmation.Tickets.Count == 1
            ? t["Your ticket: {0}, {1}, {2}", confirmation.Film, confirmation.Day, confirmation.Time].Value
            : t["Your tickets: {0}, {1}, {2}", confirmation.Film, confirmation.Day, confirmation.Time].Value;
        var html = await renderer.RenderAsync<BookingConfirmationEmail>((nameof(BookingConfirmationEmail.Booking), confirmation));
        return new Mail(booking.Email, booking.CustomerName, subject, BookingConfirmationText.Write(confirmation, t), html)
        {
            Language = booking.Language,
            Images = ConfirmedTicket.CodesOf(booking, qr),
            Attachments = [new($"{booking.Reference}.ics", BookingCalendar.ContentType, Encoding.UTF8.GetBytes(calendar.Text(booking)))],
        };
    }
}
