using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Ticketing;

/// <summary>
/// A booking as an entry of a calendar (.ics), in the current language. Its times are UTC, so no change of the clocks
/// moves it; its id stays the same, so an entry read again replaces the first.
/// </summary>
public sealed class BookingCalendar(IOptions<SiteOptions> site, IStringLocalizer<Strings> t)
{
    public const string ContentType = "text/calendar; charset=utf-8; method=PUBLISH";

    private static readonly Duration AlarmBefore = Duration.FromHours(-2);

    /// <param name="booking">With film, auditorium, cinema, and tickets with their seats.</param>
    public string Text(Booking booking)
    {
        var screening = booking.Screening;
        var cinema = screening.Auditorium.Cinema;
        var link = site.Value.Link($"/bookings/{booking.Reference}", Cultures.Current);
        var entry = new CalendarEvent
        {
            Uid = $"booking-{booking.Reference}@{new Uri(site.Value.Root).Host}",
            DtStamp = new CalDateTime(booking.ConfirmedAt ?? booking.HeldAt),
            Start = new CalDateTime(screening.StartsAt),
            End = new CalDateTime(screening.EndsAt),
            Summary = screening.Film.Title,
            Location = string.Join(", ", new[] { screening.Auditorium.Name, cinema.Name, cinema.Address.Replace("\n", ", ", StringComparison.Ordinal) }.Where(part => part.Length > 0)),
            Description = $"{t.Place(booking.LiveTickets().Select(ticket => (ticket.Seat.Row, ticket.Seat.Number)))}\n{t["Booking {0}", booking.Reference].Value}\n{link}",
            Url = new Uri(link),
        };
        entry.Alarms.Add(new Alarm
        {
            Action = AlarmAction.Display,
            Description = t["{0} starts at {1}", screening.Film.Title, cinema.TimeZone.ToLocal(screening.StartsAt).Clock()].Value,
            Trigger = new Trigger(AlarmBefore),
        });

        var calendar = new Calendar { ProductId = "-//CinemaSite//Tickets//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-TIMEZONE", cinema.TimeZoneId);
        calendar.Events.Add(entry);
        return new CalendarSerializer().SerializeToString(calendar)!;
    }
}
