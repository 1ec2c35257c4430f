using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications.Emails;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Notifications;

/// <summary>
/// Writes the reminder of a booking, in its language. There is none once the booking or the screening is off, the screening is at
/// another time than the key says, or reminders were turned off meanwhile.
/// </summary>
public class ReminderMail(
    CinemaDbContext db, TimeProvider clock, EmailRenderer renderer, TicketQr qr, AddressLinks links,
    IOptions<SiteOptions> site, IOptionsSnapshot<DoorOptions> door, IStringLocalizer<Strings> t) : INoticeWriter
{
    public async Task<Mail?> WriteAsync(OutboxMessage message, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var booking = await db.Bookings.WithEverything().SingleOrDefaultAsync(b => b.Id == message.SubjectId, ct);
        if (booking is not { Status: BookingStatus.Confirmed, Email: not "", Screening.Status: ScreeningStatus.Published }
            || message.Reason != QueueReminders.KeyOf(booking.Id, booking.Screening.StartsAt)
            || booking.Screening.StartsAt <= now
            || booking.Tickets.All(ticket => ticket.Status != TicketStatus.Active)
            || await db.Users.AnyAsync(u => u.Id == booking.UserId && !u.WantsReminders, ct)
            || !await db.WantsRemindersAsync(booking.Email, ct))
            return null;

        using var _ = Cultures.Speak(booking.Language);
        var stop = links.To(booking.Email, booking.Language);
        var reminder = Reminder.Of(booking, site.Value, stop, door.Value.OpensMinutesBefore, now, t);
        var html = await renderer.RenderAsync<ReminderEmail>((nameof(ReminderEmail.Reminder), reminder));
        var subject = t["See you soon: {0}, {1}, {2}", reminder.Booking.Film, reminder.Booking.Day, reminder.Booking.Time];
        return new Mail(booking.Email, booking.CustomerName, subject, ReminderText.Write(reminder, t), html)
        {
            Language = booking.Language,
            Unsubscribe = $"{stop}/stop",
            UnsubscribesAtOnce = true,
            Images = ConfirmedTicket.CodesOf(booking, qr),
        };
    }
}
