using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Bookings;

/// <summary>Holds seats for a customer: all of them or none. The web and the till both come through here.</summary>
public class HoldSeats(
    CinemaDbContext db, TimeProvider clock, IOptionsSnapshot<BookingOptions> options, IOptionsSnapshot<RefundOptions> refunds)
{
    public Task<HoldResult> RunAsync(HoldRequest request, CancellationToken ct) => RunAsync(request, null, ct);

    /// <param name="agree">Has the last word inside the transaction, on a booking that is priced and not saved yet. It may run more than once.</param>
    internal async Task<HoldResult> RunAsync(HoldRequest request, Func<Booking, Task<Refusal?>>? agree, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;

        // This read keeps hopeless attempts off the write lock; it decides nothing.
        if (await db.SaleAsync(request.ScreeningId, now, ct) is not { } sale)
            return new(new Refusal("This screening is no longer on sale here."));
        if (options.Value.WhyClosed(sale.Screening, request.Channel, now) is { } closed)
            return new(closed);
        if (sale.For(request.Channel) is not (var screening, var map, { } prices))
            return new(new Refusal("This screening has no prices yet. Please ask at the box office."));
        if (SeatRules.Check(map, [.. request.Seats.Select(s => s.SeatId)], options.Value.Seats, request.Channel) is { } refused)
            return await RefuseAsync(request.ScreeningId, refused, ct);

        var seats = map.Find(request.Seats.Select(s => s.SeatId));
        if (TicketsFor(request, seats, prices, screening.Id) is not { } tickets)
            return new(new Refusal("Choose a ticket type for each seat."));
        if (request.IsOnline && Carers.AreAlone(request.Seats, seats, prices))
            return new(new Refusal("A Carer ticket goes with a wheelchair space. Choose the space first, or ask at the box office."));

        try
        {
            return await db.InTransactionAsync(() => HoldAsync(request, agree, screening, prices.Currency, tickets, now, ct), ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            return await WhatWentAsync(request, screening, now, ct);
        }
    }

    private async Task<HoldResult> RefuseAsync(int screeningId, SeatRefusal refused, CancellationToken ct)
    {
        if (refused.IsLonely)
            await db.CountLonelyRefusalAsync(screeningId, ct);
        return new(refused.Reason, refused.Repairs);
    }

    private async Task<HoldResult> HoldAsync(
        HoldRequest request, Func<Booking, Task<Refusal?>>? agree, Screening screening, string currency, IReadOnlyList<Func<Ticket>> tickets,
        DateTime now, CancellationToken ct)
    {
        var seatIds = request.Seats.Select(s => s.SeatId).ToList();
        if (await db.TakeTurnAsync(db.Screenings.Where(s => s.Id == screening.Id && s.Status == ScreeningStatus.Published
                && s.SeatPlanId == screening.SeatPlanId && s.StartsAt == screening.StartsAt && s.FilmId == screening.FilmId), ct) == 0)
            return new(new Refusal("This screening has just been changed. Please look at it again."));
        if (await db.LabelsOfBrokenAsync(seatIds, ct) is [_, ..] broken)
            return new(SeatRefusals.KeptBack(broken));

        await db.ExpireAsync(db.Bookings.Where(b => b.HeldUntil <= now
            && (request.IsOnline && b.VisitorHash == request.Holder.VisitorHash
                || request.Holder.UserId != null && b.UserId == request.Holder.UserId
                || db.SeatClaims.Any(c => c.BookingId == b.Id && c.ScreeningId == request.ScreeningId && seatIds.Contains(c.SeatId)))), now, ct);
        await db.ReleaseKeptAsync(screening.Id, seatIds, now, ct);
        var (kept, refused) = request.Clerk is { } clerk ? await db.TakeOutOfKeepingAsync(screening, seatIds, clerk, ct) : ([], null);
        if (refused is not null)
            return new(refused);

        var slot = request.IsOwnHold ? await FreeSlotAsync(request.Holder, ct) : null;
        if (request.IsOwnHold && slot is null)
            return TwoHoldsAlready;

        var until = request.OfferedUntil ?? options.Value.HeldUntil(screening, request.Channel, now);
        var booking = Booking.Hold(
            request.ScreeningId, request.Holder, slot, currency, request.Language, now, until, request.Channel, request.OfferedUntil is not null);
        if (request.Caller is { } caller)
            booking.KeepFor(caller);
        foreach (var ticket in tickets)
            booking.Add(ticket());
        db.Add(booking);
        if (agree is not null && await agree(booking) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return new(refusal);
        }

        db.AddRange(seatIds.Order().Select(id => SeatClaim.For(booking, request.ScreeningId, id, until, kept.GetValueOrDefault(id))));
        await db.SaveChangesAsync(ct);
        return new(booking.Reference);
    }

    /// <summary>Which of the holder's few places for live holds is free; null when none is.</summary>
    private async Task<int?> FreeSlotAsync(Holder holder, CancellationToken ct)
    {
        var used = await db.Bookings
            .Where(b => b.HoldSlot != null && (b.VisitorHash == holder.VisitorHash || holder.UserId != null && b.UserId == holder.UserId))
            .Select(b => b.HoldSlot)
            .ToListAsync(ct);
        return Booking.Slots.Select(slot => (int?)slot).FirstOrDefault(slot => !used.Contains(slot));
    }

    private async Task<HoldResult> WhatWentAsync(HoldRequest request, Screening screening, DateTime now, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var map = await db.SeatMapAsync(screening.Id, screening.SeatPlanId, now, ct);
        var refused = SeatRules.Check(map, [.. request.Seats.Select(s => s.SeatId)], options.Value.Seats, request.Channel);
        return refused is not null ? new(refused.Reason, refused.Repairs)
            : request.IsOwnHold ? TwoHoldsAlready
            : new(new Refusal("Somebody has just taken one of these seats. Please look again."));
    }

    /// <summary>The seats of the request as tickets, made anew for each attempt; null when a type is not sold for its seat.</summary>
    private List<Func<Ticket>>? TicketsFor(
        HoldRequest request, IReadOnlyList<SeatOnMap> seats, PriceList prices, int screeningId)
    {
        var tickets = new List<Func<Ticket>>();
        foreach (var seat in seats)
        {
            var type = request.Seats.First(s => s.SeatId == seat.SeatId).TicketTypeId;
            if (prices.Quote(type, seat.Category) is not { } quote)
                return null;
            tickets.Add(() => Ticket.Hold(screeningId, seat.SeatId, quote, refunds.Value.Policy));
        }

        return tickets;
    }

    private static HoldResult TwoHoldsAlready =>
        new(new Refusal("You are already holding seats for two bookings. Finish or let go of one of them first."));
}
