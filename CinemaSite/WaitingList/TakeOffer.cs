using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Pricing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.WaitingList;

/// <summary>
/// Somebody takes the seats that the list holds for them: says who comes, and goes to the checkout in the browser that they have at
/// hand. Pressed once more, it leads to the same checkout.
/// </summary>
public class TakeOffer(
    CinemaDbContext db, TimeProvider clock, IOptionsSnapshot<BookingOptions> options, IOptionsSnapshot<RefundOptions> refunds)
{
    private static readonly Refusal Over = new("The time for these seats is over.");

    /// <summary>The reference of the booking to pay for, or why not.</summary>
    public Task<HoldResult> RunAsync(int entryId, IReadOnlyList<SeatChoice> choices, Holder holder, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.LockSeatsAsync(await db.WaitingEntries.Where(e => e.Id == entryId).Select(e => e.BookingId ?? 0).SingleAsync(ct), ct);
        var entry = await db.WaitingEntries
            .Include(e => e.Booking!.Tickets).ThenInclude(t => t.Seat)
            .Include(e => e.Screening.Film).Include(e => e.Screening.Auditorium.Cinema)
            .SingleAsync(e => e.Id == entryId, ct);
        if (entry.Booking is not { } booking || entry.StandsAt(now) is not (WaitingState.Offered or WaitingState.Bought))
            return new(Over);
        if (entry.TakenAt is null && booking.Status == BookingStatus.Held)
        {
            if (await ChooseTypesAsync(entry, booking, choices, ct) is { } refusal)
            {
                db.ChangeTracker.Clear();
                return new(refusal);
            }

            entry.Take(now);
            booking.NameCustomer(entry.Name, entry.Email);
        }

        await HandOverAsync(booking, holder, now, ct);
        return new HoldResult(booking.Reference);
    }, ct);

    private async Task<Refusal?> ChooseTypesAsync(WaitingEntry entry, Booking booking, IReadOnlyList<SeatChoice> choices, CancellationToken ct)
    {
        if (await db.PriceListAsync(entry.Screening, ct) is not { } prices)
            return new Refusal("This screening has no prices yet. Please ask at the box office.");

        var map = await db.SeatMapAsync(entry.ScreeningId, entry.Screening.SeatPlanId, booking.HeldAt, ct);
        var seats = map.Find(booking.Tickets.Select(t => t.SeatId));
        List<SeatChoice> chosen = [];
        foreach (var ticket in booking.Tickets)
        {
            var typeId = choices.FirstOrDefault(c => c.SeatId == ticket.SeatId)?.TicketTypeId ?? 0;
            if (prices.Quote(typeId, ticket.Seat.Category) is not { } quote)
                return new Refusal("Choose a ticket type for each seat.");
            ticket.ChangeType(quote, refunds.Value.Policy);
            chosen.Add(new(ticket.SeatId, typeId));
        }

        return Carers.AreAlone(chosen, seats, prices)
            ? new Refusal("A Carer ticket goes with a wheelchair space. There is none for it in this booking.") : null;
    }

    private async Task HandOverAsync(Booking booking, Holder holder, DateTime now, CancellationToken ct)
    {
        if (booking.Status == BookingStatus.Held)
        {
            booking.TakeUp(holder, now, now.AddMinutes(options.Value.HoldMinutes));
            await db.SeatClaims.Where(c => c.BookingId == booking.Id && c.HeldUntil != null)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.HeldUntil, booking.HeldUntil), ct);
        }
        else if (!await db.BookingsOf(holder).AnyAsync(b => b.Id == booking.Id, ct))
        {
            db.Add(new BookingAccess { BookingId = booking.Id, VisitorHash = holder.VisitorHash });
        }

        await db.SaveChangesAsync(ct);
    }
}
