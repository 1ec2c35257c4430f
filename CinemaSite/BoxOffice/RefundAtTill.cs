using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>
/// Gives tickets back over the counter: cash out of this drawer, the terminal's cards by the terminal, what was paid online back
/// to the card, or all of it as a voucher. The till must be open until the money is out, and the cash must be there.
/// </summary>
public class RefundAtTill(CinemaDbContext db, RefundForCustomer refundForCustomer)
{
    /// <param name="refund">At a till.</param>
    public Task<RefundResult> RunAsync(StaffRefund refund, Actor by, CancellationToken ct)
    {
        var till = refund.TillSessionId!.Value;
        return refundForCustomer.RunAsync(
            refund, by,
            new RefundPlace(
                async () => await db.TakeTurnAtTillAsync(till, by.UserId, ct) ? null : CurrentTillSession.None,
                parts => WhyNotAsync(till, refund.Slip, parts, ct)),
            ct);
    }

    private async Task<Refusal?> WhyNotAsync(int till, string slip, IReadOnlyList<(Payment Payment, long Amount)> parts, CancellationToken ct)
    {
        if (slip.Trim() is "" or { Length: > Tender.SlipLength } && parts.Any(p => p.Payment.Origin.Kind == PaymentKind.Terminal))
            return new Refusal("Write the number on the terminal’s slip, at most {0} characters.", Tender.SlipLength);

        var cash = parts.Where(p => p.Payment.Origin.Kind == PaymentKind.Cash).Sum(p => p.Amount);
        if (cash == 0)
            return null;

        var session = await db.TillSessions.AsNoTracking().SingleAsync(s => s.Id == till, ct);
        var inDrawer = await db.ExpectedCashAsync(session, ct);
        return cash > inDrawer
            ? new Refusal("Only {0} are in the drawer, and {1} would go out. Give a voucher, or bring change first.", new Money(inDrawer, session.Currency), new Money(cash, session.Currency))
            : null;
    }
}
