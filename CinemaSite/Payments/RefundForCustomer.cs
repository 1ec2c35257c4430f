using System.Text.Json;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Identity;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;
using Microsoft.Extensions.Options;

namespace CinemaSite.Payments;

/// <summary>
/// Staff give tickets back for a customer, with a reason, for any sum up to what was paid for them. Above a sum of the house, or
/// for a ticket that was used, a manager's sign-in is asked for as well. The history has it, with before and after.
/// </summary>
public class RefundForCustomer(CinemaDbContext db, GiveBack giveBack, AskManager askManager, IOptionsSnapshot<RefundOptions> options)
{
    private static readonly Refusal ManagerWanted = new("A manager has to sign in below for this refund.");

    public Task<RefundResult> RunAsync(StaffRefund refund, Actor by, CancellationToken ct) => RunAsync(refund, by, null, ct);

    /// <param name="place">Where it is done, if that has a say in it.</param>
    internal async Task<RefundResult> RunAsync(StaffRefund refund, Actor by, RefundPlace? place, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(refund.Reason))
            return new(new Refusal("Write why the money goes back."));

        var manager = refund.Manager is { } signIn ? await askManager.RunAsync(signIn, ct) : null;
        return refund.Manager is not null && manager is null
            ? new RefundResult(AskManager.NotAManager) with { AsksManager = true }
            : await db.InTransactionAsync(() => RefundAsync(refund, manager, by, place, ct), ct);
    }

    private async Task<RefundResult> RefundAsync(StaffRefund refund, User? manager, Actor by, RefundPlace? place, CancellationToken ct)
    {
        if (place is not null && await place.EnterAsync() is { } closed)
            return new(closed);

        var booking = await db.TakeTurnAtBookingAsync(refund.BookingId, ct);
        if (booking.WhyNotGood(refund.TicketIds, alsoUsed: true) is { } reason)
            return new(reason);

        var chosen = booking.Tickets.Where(t => refund.TicketIds.Contains(t.Id)).ToList();
        var returns = chosen.ConvertAll(t => new TicketReturn(t, refund.AmountFor(t, booking.Screening, by.Now)));
        if (returns.Find(r => r.Amount < 0 || r.Amount > r.Ticket.Total) is { } wrong)
            return new(new Refusal("At most {0} can go back for the ticket for {1}.", booking.Money(wrong.Ticket.Total), wrong.Ticket.Seat.Row + wrong.Ticket.Seat.Number));

        var total = returns.Sum(r => r.Amount);
        if (total == 0 && chosen.Exists(t => t.Total > 0))
            return new(new Refusal("By the terms nothing comes back now. Choose another sum."));
        if (manager is null && (total > options.Value.AskManagerAbove * 100L || chosen.Exists(t => t.Status == TicketStatus.Used)))
            return new RefundResult(ManagerWanted) with { AsksManager = true };

        var parts = refund.Way == ReturnWay.AsPaid ? Refunding.Split(await db.PaidPaymentsAsync(booking.Id, ct), total) : [];
        if (refund.TillSessionId is null && ReturnPlan.NeedsTill(parts))
            return new(new Refusal("Some of this was paid at the till. Give it back there, or as a voucher."));
        if (place is not null && await place.WhyNotAsync(parts) is { } no)
            return new(no);

        var before = chosen.ToDictionary(t => $"Ticket {t.Id}", Told);
        var refunds = await giveBack.RunAsync(booking, returns, refund.TermsFor(booking, by), by.Now, ct);
        db.TellGivenBack(booking, refunds, by.Now);
        await db.RecordAsync(by, new Deed("Refunded tickets", nameof(Booking), $"{booking.Id}", booking.Reference,
            JsonSerializer.Serialize(before, TrackedChanges.Json),
            JsonSerializer.Serialize(After(refund, booking, chosen, refunds, manager), TrackedChanges.Json)), ct);
        return new(refunds);
    }

    private static Dictionary<string, Dictionary<string, string>> After(
        StaffRefund refund, Booking booking, IReadOnlyList<Ticket> tickets, IReadOnlyList<Refund> refunds, User? manager)
    {
        var after = tickets.ToDictionary(t => $"Ticket {t.Id}", Told);
        foreach (var part in refunds)
            after[$"Refund {part.Id}"] = new() { ["Amount"] = booking.Money(part.Amount).ToPlainString(), ["To"] = $"{part.To}", ["CreditNote"] = part.CreditNote ?? "" };
        after[$"Booking {booking.Id}"] = new() { ["Reason"] = refund.Reason };
        if (manager is not null)
            after[$"Booking {booking.Id}"]["Manager"] = manager.Email ?? manager.Name;
        return after;
    }

    private static Dictionary<string, string> Told(Ticket ticket) => new() { ["Status"] = $"{ticket.Status}", ["Kept"] = $"{ticket.Kept}" };
}

/// <summary>What staff give back: these tickets, how much for each, where to, and why.</summary>
/// <param name="Each">For each ticket, in minor units, where the measure is a sum of their own.</param>
/// <param name="TillSessionId">The till that it is done at; without one no cash goes back, and nothing to a card terminal.</param>
/// <param name="Slip">The number on the terminal's slip.</param>
public sealed record StaffRefund(
    int BookingId, IReadOnlyCollection<int> TicketIds, RefundMeasure Measure, long Each, ReturnWay Way, string Reason,
    ManagerSignIn? Manager = null, int? TillSessionId = null, string Slip = "")
{
    internal long AmountFor(Ticket ticket, Screening screening, DateTime now) => Measure switch
    {
        RefundMeasure.Terms => ReturnOffer.Of(ticket, screening, now).By(Way),
        RefundMeasure.Price => ticket.Net,
        RefundMeasure.Everything => ticket.Total,
        RefundMeasure.Sum => Each,
    };

    internal ReturnTerms TermsFor(Booking booking, Actor by) => new(
        booking.Screening.Status == ScreeningStatus.Cancelled ? TicketStatus.Cancelled : TicketStatus.Refunded,
        Way == ReturnWay.Voucher ? PaymentKind.Voucher : null, Reason.Trim(), by.Name, TillSessionId, AlsoUsed: true, Slip: Slip.Trim());
}

/// <summary>A place that money is given back at, with the last word on it.</summary>
/// <param name="EnterAsync">First of all inside the transaction; a refusal when the place is closed.</param>
/// <param name="WhyNotAsync">Told out of which payments the money would come; nothing is done when it refuses.</param>
internal sealed record RefundPlace(
    Func<Task<Refusal?>> EnterAsync, Func<IReadOnlyList<(Payment Payment, long Amount)>, Task<Refusal?>> WhyNotAsync);

/// <summary>How much goes back for each ticket.</summary>
public enum RefundMeasure
{
    /// <summary>What the terms say at the moment.</summary>
    Terms,

    /// <summary>All but the booking fee.</summary>
    Price,

    /// <summary>With the booking fee.</summary>
    Everything,

    /// <summary>A sum that staff say.</summary>
    Sum,
}
