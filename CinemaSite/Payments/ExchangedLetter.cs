using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Payments;

/// <summary>Says beside the confirmation of an exchange which tickets are no longer valid. The notice is about the new booking.</summary>
public class ExchangedLetter(CinemaDbContext db, LetterPost post, IOptions<SiteOptions> site, IStringLocalizer<Strings> t) : INoticeWriter
{
    public async Task<Mail?> WriteAsync(OutboxMessage message, CancellationToken ct)
    {
        var booking = await db.Bookings.WithEverything().SingleAsync(b => b.Id == message.SubjectId, ct);
        var ids = await db.ExchangeLines.Where(l => l.BookingId == booking.Id).Select(l => l.TicketId).ToListAsync(ct);
        var old = await db.Bookings.Where(b => b.Tickets.Any(k => ids.Contains(k.Id))).WithEverything().ToListAsync(ct);
        if (old is [] || booking.Email == "")
            return null;

        using var _ = Cultures.Speak(booking.Language);
        var letter = new Letter(
            t["Your tickets were exchanged"],
            t["Hello {0},", booking.CustomerName],
            t["You have new tickets for {0}; they come with another letter. These old ones are no longer valid:", booking.Screening.Film.Title],
            [new(t["See your new tickets"], site.Value.Link($"/bookings/{booking.Reference}", booking.Language))],
            t["Throw the old ones away, so that nobody stands at the door with them."])
        {
            Facts = [.. old.Select(b => new LetterFact(
                t["Booking {0}", b.Reference],
                $"{b.Screening.Film.Title}, {b.Screening.Auditorium.Cinema.TimeZone.ToLocal(b.Screening.StartsAt).DayAndTime()}, "
                    + t.Place(b.Tickets.Where(k => ids.Contains(k.Id)).Select(k => (k.Seat.Row, k.Seat.Number)))))],
        };
        return await post.WriteAsync(letter, booking.Email, booking.CustomerName, ct);
    }
}
