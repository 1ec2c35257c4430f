using CinemaSite.Bookings;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Ticketing;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Notifications;

/// <summary>What a reminder says, in the words of one language; its HTML and its text are made of the same.</summary>
/// <param name="Booking">Film, time, place and tickets, as they are now.</param>
/// <param name="Doors">When the doors open, in the cinema's time.</param>
/// <param name="Seats">"Row C, seats 4 and 5".</param>
/// <param name="GiveBack">What comes back until when, a sentence each.</param>
/// <param name="GiveBackLink">The page on which tickets are given back.</param>
/// <param name="StopLink">The page on which reminders are turned off.</param>
public sealed record Reminder(
    BookingConfirmation Booking, string Doors, string Seats, IReadOnlyList<string> GiveBack, string GiveBackLink, string StopLink)
{
    /// <param name="booking">Confirmed, with everything (<see cref="BookingQuery"/>).</param>
    /// <param name="doorsBefore">Minutes before the start.</param>
    internal static Reminder Of(Booking booking, SiteOptions site, string stopLink, int doorsBefore, DateTime now, IStringLocalizer<Strings> t)
    {
        var (screening, tickets) = (booking.Screening, booking.LiveTickets());
        var zone = screening.Auditorium.Cinema.TimeZone;
        return new(
            BookingConfirmation.Of(booking, site, t),
            zone.ToLocal(screening.StartsAt.AddMinutes(-doorsBefore)).Clock(),
            t.Place(tickets.Select(ticket => (ticket.Seat.Row, ticket.Seat.Number))),
            tickets.All(ticket => ticket.Total == 0)
                ? [t["Give them back until {0}, and somebody else can have your seats.", zone.ToLocal(screening.StartsAt).DayAndTime()]]
                : t.RefundTerms(RefundPolicy.Parse(tickets[0].RefundPolicy), screening.StartsAt, zone, now, tickets.Any(ticket => ticket.Fee > 0)),
            site.Link($"/bookings/{booking.Reference}/give-back", booking.Language),
            stopLink);
    }
}
