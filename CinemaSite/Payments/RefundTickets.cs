using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Scheduling;

namespace CinemaSite.Payments;

/// <summary>
/// A customer gives tickets back, by the terms that they were sold on: to the ways that they were paid, or for a voucher. All is
/// asked anew once nobody else can sell, admit or end them, so a second press, or the door, finds it done.
/// </summary>
public class RefundTickets(CinemaDbContext db, TimeProvider clock, GiveBack giveBack)
{
    /// <param name="promised">The sum that the customer was told and said yes to, in minor units.</param>
    public Task<RefundResult> RunAsync(
        int bookingId, IReadOnlyCollection<int> ticketIds, ReturnWay way, long promised, CancellationToken ct) => db.InTransactionAsync(
        async () =>
        {
            var booking = await db.TakeTurnAtBookingAsync(bookingId, ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var plan = await db.ReturnPlanAsync(booking, ticketIds, way, now, ct);
            if (plan.Refusal is not null)
                return new(plan.Refusal, plan.Also);
            if (plan.Total != promised)
                return new(new Refusal("What comes back has changed in the meantime. Please look at it again."));

            var refunds = await giveBack.RunAsync(booking, plan.Returns, TermsOf(booking, way), now, ct);
            db.TellGivenBack(booking, refunds, now);
            await db.SaveChangesAsync(ct);
            return new RefundResult(refunds);
        },
        ct);

    private static ReturnTerms TermsOf(Booking booking, ReturnWay way) => new(
        booking.Screening.Status == ScreeningStatus.Cancelled ? TicketStatus.Cancelled : TicketStatus.Refunded,
        way == ReturnWay.Voucher ? PaymentKind.Voucher : null, "Given back by the customer");
}

/// <summary>What goes back, or why nothing does, and which tickets would have to go too.</summary>
/// <param name="AsksManager">It could be done with a manager's sign-in.</param>
public sealed record RefundResult(IReadOnlyList<Refund> Refunds, Refusal? Refusal, IReadOnlyList<Ticket> Also, bool AsksManager = false)
{
    internal RefundResult(IReadOnlyList<Refund> refunds) : this(refunds, null, []) { }

    internal RefundResult(Refusal refusal, IReadOnlyList<Ticket>? also = null) : this([], refusal, also ?? []) { }

    public long Total => Refunds.Sum(r => r.Amount);
}

internal static class GivenBackNotice
{
    extension(CinemaDbContext db)
    {
        /// <summary>The customer is written to about what went back; saved with what is tracked.</summary>
        public void TellGivenBack(Booking booking, IReadOnlyList<Refund> refunds, DateTime now)
        {
            if (refunds is [{ CreditNote: { } note }, ..] && booking.Email != "")
                db.Add(OutboxMessage.Of(NoticeKind.TicketsGivenBack, $"given-back:{note}", booking.Id, now));
        }
    }
}
