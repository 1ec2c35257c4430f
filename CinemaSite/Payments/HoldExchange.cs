using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>
/// Holds seats that are to be got for tickets of another booking. Those stay as good as they were: they end in the transaction
/// that sells the new seats (<see cref="CompleteSale"/>), and not at all when the hold runs out.
/// </summary>
public class HoldExchange(CinemaDbContext db, TimeProvider clock, HoldSeats holdSeats)
{
    public Task<HoldResult> RunAsync(ExchangeRequest request, CancellationToken ct) =>
        holdSeats.RunAsync(request.Seats, booking => AgreeAsync(request, booking, ct), ct);

    private async Task<Refusal?> AgreeAsync(ExchangeRequest request, Booking booking, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var old = await db.Bookings.WithEverything().SingleAsync(b => b.Id == request.BookingId, ct);
        if (old.WhyNotExchange(request.TicketIds, now, request.By is not null) is { } reason)
            return reason;
        if (!await db.Screenings.AnyAsync(s => s.Id == booking.ScreeningId && s.Auditorium.CinemaId == old.Screening.Auditorium.CinemaId, ct))
            return new Refusal("Tickets can be exchanged only within the same cinema.");

        var tickets = old.Tickets.Where(t => request.TicketIds.Contains(t.Id)).ToList();
        var credit = tickets.Sum(Worth);
        if (booking.Total < credit)
            return ExchangeRules.Cheaper(booking, credit);

        // An exchange is no way to make card money of a ticket that only gives a voucher by now.
        var percent = tickets.Min(t => ReturnOffer.Of(t, old.Screening, now).Right.CardPercent);
        foreach (var ticket in booking.Tickets)
            ticket.LimitRefund(percent);
        if (old.Email != "")
            booking.NameCustomer(old.CustomerName, old.Email);
        db.AddRange(tickets.Select(t => new ExchangeLine { Booking = booking, TicketId = t.Id, Credit = Worth(t) }));
        if (request.By is { } by)
            await db.RecordAsync(by, new Deed("Began an exchange", nameof(Booking), $"{old.Id}", old.Reference), ct);
        return null;

        // The counter asks for no booking fee, and so gives none for what was booked online.
        long Worth(Ticket ticket) => request.Seats.IsOnline ? ticket.Total : ticket.Net;
    }
}

/// <summary>Which tickets of which booking are to be given for which seats.</summary>
/// <param name="Seats">In whose hands the new booking is: the customer's account stays the customer's.</param>
/// <param name="By">The member of staff who does it for the customer, whom no deadline binds.</param>
public sealed record ExchangeRequest(int BookingId, IReadOnlyCollection<int> TicketIds, HoldRequest Seats, Actor? By = null);
