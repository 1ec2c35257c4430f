using CinemaSite.Bookings;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>What it would bring to give back some tickets of a booking at a moment, or why it cannot be done.</summary>
/// <param name="Also">Tickets that have to go with them.</param>
/// <param name="Parts">Out of which payments it would come.</param>
public sealed record ReturnPlan(
    IReadOnlyList<TicketReturn> Returns, IReadOnlyList<(Payment Payment, long Amount)> Parts, Refusal? Refusal, IReadOnlyList<Ticket> Also)
{
    public long Total => Returns.Sum(r => r.Amount);

    private static ReturnPlan No(Refusal refusal, params IReadOnlyList<Ticket> also) => new([], [], refusal, also);

    /// <param name="booking">With tickets, seats and ticket types.</param>
    /// <param name="paid">What was paid for it; see <see cref="Refunding"/>.</param>
    internal static ReturnPlan Of(Booking booking, IReadOnlyCollection<int> ticketIds, ReturnWay way, IReadOnlyList<Payment> paid, DateTime now)
    {
        if (booking.WhyNotGood(ticketIds) is { } reason)
            return No(reason);

        var offers = booking.Tickets.Where(t => ticketIds.Contains(t.Id)).Select(t => ReturnOffer.Of(t, booking.Screening, now)).ToList();
        if (offers.Exists(o => o.IsNone))
            return No(new Refusal("The screening has begun, so nothing comes back for these tickets."));
        if (way == ReturnWay.AsPaid && offers.Exists(o => o.ToCard == 0 && o.ToVoucher > 0))
            return No(new Refusal("By now we can only give a voucher for these tickets."));
        if (booking.LeftAloneBy(ticketIds) is [_, ..] alone)
            return No(WhyNotAlone(alone), alone);

        var total = offers.Sum(o => o.By(way));
        var parts = Refunding.Split(paid, total);
        return way == ReturnWay.AsPaid && NeedsTill(parts)
            ? No(new Refusal("These tickets were paid at the box office. Bring them there for the money, or take a voucher here."))
            : new([.. offers.Select(o => new TicketReturn(o.Ticket, o.By(way)))], parts, null, []);
    }

    /// <summary>Cash and cards that the till took go back there.</summary>
    internal static bool NeedsTill(IEnumerable<(Payment Payment, long Amount)> parts) =>
        parts.Any(p => p.Payment.Origin.Kind is PaymentKind.Cash or PaymentKind.Terminal);

    internal static Refusal WhyNotAlone(IReadOnlyList<Ticket> alone) => new(
        "{0} cannot stay without the wheelchair space. Give it back together with it.", string.Join(", ", alone.Select(t => t.Seat.Row + t.Seat.Number)));
}

public static class ReturnPlanQueries
{
    /// <summary>Why these are not tickets that can end now; null where all of them are good.</summary>
    internal static Refusal? WhyNotGood(this Booking booking, IReadOnlyCollection<int> ticketIds, bool alsoUsed = false)
    {
        if (ticketIds.Count == 0)
            return new Refusal("Choose at least one ticket.");

        var chosen = booking.Tickets.Where(t => ticketIds.Contains(t.Id)).ToList();
        if (chosen.Count != ticketIds.Distinct().Count())
            return new Refusal("These tickets are not of this booking.");
        if (!alsoUsed && chosen.Find(t => t.Status == TicketStatus.Used) is { } used)
            return new Refusal("The ticket for {0} was used already, so it stays.", used.Seat.Row + used.Seat.Number);
        return chosen.Find(t => t.Status is not (TicketStatus.Active or TicketStatus.Used)) is { } ended
            ? new Refusal("The ticket for {0} is no longer good. Please look at the booking again.", ended.Seat.Row + ended.Seat.Number)
            : null;
    }

    extension(CinemaDbContext db)
    {
        /// <param name="booking">With tickets, seats and ticket types.</param>
        /// <param name="now">UTC.</param>
        public async Task<ReturnPlan> ReturnPlanAsync(
            Booking booking, IReadOnlyCollection<int> ticketIds, ReturnWay way, DateTime now, CancellationToken ct) =>
            ReturnPlan.Of(booking, ticketIds, way, await db.PaidPaymentsAsync(booking.Id, ct), now);

        /// <summary>
        /// Waits for whoever sells seats of the screening, admits with tickets of this booking or ends them, and has them alone
        /// until the transaction ends. Answers the booking as it is then, tracked.
        /// </summary>
        internal async Task<Booking> TakeTurnAtBookingAsync(int bookingId, CancellationToken ct)
        {
            await db.TakeTurnAsync(db.Screenings.Where(s => db.Bookings.Any(b => b.Id == bookingId && b.ScreeningId == s.Id)), ct);
            await db.Tickets.Where(t => t.BookingId == bookingId).ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, t => t.Status), ct);
            return await db.Bookings.ForSale().SingleAsync(b => b.Id == bookingId, ct);
        }
    }
}
