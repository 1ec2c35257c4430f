using CinemaSite.Bookings;
using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Ticketing;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Notifications;

/// <summary>What a confirmation says, in the words of one language; its HTML and its text are made of the same.</summary>
public sealed record BookingConfirmation
{
    public required string CustomerName { get; init; }
    public required string Reference { get; init; }
    public required string Link { get; init; }
    public required string Film { get; init; }

    /// <summary>Certificate and attributes, such as "12A" and "Subtitled".</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    public required string Day { get; init; }
    public required string Time { get; init; }

    /// <summary>When the film itself begins; null where nothing runs before it.</summary>
    public required string? FilmTime { get; init; }

    public required string Auditorium { get; init; }
    public required string Cinema { get; init; }
    public required string Address { get; init; }
    public required IReadOnlyList<ConfirmedTicket> Tickets { get; init; }
    public required ConfirmedReceipt Receipt { get; init; }
    public required IReadOnlyList<string> RefundTerms { get; init; }

    /// <param name="booking">Confirmed, with everything (<see cref="BookingQuery"/>).</param>
    public static BookingConfirmation Of(Booking booking, SiteOptions site, IStringLocalizer<Strings> t)
    {
        var screening = booking.Screening;
        var cinema = screening.Auditorium.Cinema;
        var local = cinema.TimeZone.ToLocal(screening.StartsAt);
        var tickets = booking.LiveTickets();
        return new()
        {
            CustomerName = booking.CustomerName,
            Reference = booking.Reference,
            Link = site.Link($"/bookings/{booking.Reference}", Cultures.Current),
            Film = screening.Film.Title,
            Notes = [screening.Film.Certificate.Label(), .. screening.Attributes.Select(a => t[a.Label()].Value)],
            Day = DateOnly.FromDateTime(local).LongDay(),
            Time = local.Clock(),
            FilmTime = screening.AdsMinutes > 0 ? local.AddMinutes(screening.AdsMinutes).Clock() : null,
            Auditorium = screening.Auditorium.Name,
            Cinema = cinema.Name,
            Address = cinema.Address.Replace("\n", ", ", StringComparison.Ordinal),
            Tickets = [.. tickets.Select(ticket => ConfirmedTicket.Of(ticket, booking, t))],
            Receipt = ConfirmedReceipt.Of(booking, t),
            RefundTerms = booking.Total == 0 ? [] : t.RefundTerms(
                RefundPolicy.Parse(tickets[0].RefundPolicy), screening.StartsAt, cinema.TimeZone, booking.ConfirmedAt ?? booking.HeldAt, tickets.Any(k => k.Fee > 0)),
        };
    }
}

/// <summary>One ticket of a confirmation. <see cref="Code"/> is in halves, as it is read.</summary>
public sealed record ConfirmedTicket(string Seat, string Place, string Type, string Eligibility, string Price, string Code, string ContentId, string QrAlt)
{
    internal static ConfirmedTicket Of(Ticket ticket, Booking booking, IStringLocalizer<Strings> t) => new(
        $"{ticket.Seat.Row} {ticket.Seat.Number}",
        t.Place([(ticket.Seat.Row, ticket.Seat.Number)]),
        t[ticket.TicketType.Name].Value,
        ticket.TicketType.EligibilityNote is { Length: > 0 } note ? t[note].Value : "",
        booking.Money(ticket.Net).ToString(),
        TicketWords.InHalves(ticket.Code!),
        IdOf(ticket),
        t["QR code: {0}", t.Place([(ticket.Seat.Row, ticket.Seat.Number)])]);

    /// <summary>The pictures that go with the tickets of a booking.</summary>
    internal static IReadOnlyList<MailImage> CodesOf(Booking booking, TicketQr qr) =>
        [.. booking.LiveTickets().Select(ticket => new MailImage(IdOf(ticket), qr.Png(ticket.Code!)))];

    private static string IdOf(Ticket ticket) => $"ticket-{ticket.Id}";
}
