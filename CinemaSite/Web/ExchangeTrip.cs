using System.Globalization;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Seating;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Web;

/// <summary>
/// An exchange on its way through the pages of the seats: which tickets of which booking are to be given. It travels in the
/// address, "?exchange=K7M2QR-12-13", and with "-desk" when staff do it for the customer.
/// </summary>
public sealed record ExchangeTrip(Booking Old, IReadOnlyList<int> TicketIds, bool IsAtDesk)
{
    public IReadOnlyList<Ticket> Tickets => [.. Old.Tickets.Where(t => TicketIds.Contains(t.Id))];

    public int Wheelchairs => Tickets.Count(t => t.Seat.Kind == SeatKind.WheelchairSpace);

    public string Credit => Old.Money(Tickets.Sum(t => t.Total)).ToString();

    /// <summary>Types as they were, seat by seat, where they are sold for the seats chosen.</summary>
    public List<SeatChoice> TypesFor(IReadOnlyList<SeatOnMap> seats) =>
        [.. seats.Zip(Tickets, (seat, ticket) => new SeatChoice(seat.SeatId, ticket.TicketTypeId))];

    /// <summary>In the hands of whoever asks; an account that the old booking belongs to has the new one too.</summary>
    public ExchangeRequest For(HoldRequest request, HttpContext context) => new(
        Old.Id, TicketIds,
        request with { Holder = request.Holder with { UserId = Old.UserId ?? (IsAtDesk ? null : request.Holder.UserId) } },
        IsAtDesk ? context.Actor() : null);
}

public static class ExchangeTrips
{
    private const string Desk = "desk";

    public static string TokenOf(Booking old, IEnumerable<int> ticketIds, bool isAtDesk) =>
        string.Join('-', [old.Reference, .. ticketIds.Select(id => id.ToString(CultureInfo.InvariantCulture)), .. isAtDesk ? [Desk] : Array.Empty<string>()]);

    /// <summary>As it stands in the address; null where nothing is exchanged.</summary>
    public static string? Exchange(this HttpContext context) => context.Request.Query["exchange"].FirstOrDefault() is { Length: > 0 } token ? token : null;

    /// <summary>Null where nothing is exchanged, or nothing that whoever asks may give.</summary>
    public static async Task<ExchangeTrip?> ExchangeTripAsync(this HttpContext context, CinemaDbContext db, CancellationToken ct)
    {
        if (context.Exchange()?.Split('-') is not [var reference, .. var rest])
            return null;

        var isAtDesk = rest is [.., Desk];
        return await context.BookingToGiveAsync(db, reference, isAtDesk, ct) is { } old
            ? new(old, [.. rest.Select(id => int.TryParse(id, CultureInfo.InvariantCulture, out var ticketId) ? ticketId : 0).Where(id => id > 0).Distinct()], isAtDesk)
            : null;
    }

    /// <summary>A booking that was sold, of the visitor; at the desk, of anybody. Null where there is none.</summary>
    public static async Task<Booking?> BookingToGiveAsync(this HttpContext context, CinemaDbContext db, string reference, bool isAtDesk, CancellationToken ct)
    {
        if (isAtDesk && !(await context.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, Policies.FindBookings)).Succeeded)
            return null;

        return await (isAtDesk ? db.Bookings : db.BookingsOf(context.Holder())).WithEverything()
            .SingleOrDefaultAsync(b => b.Reference == reference && b.ConfirmedAt != null, ct);
    }
}
