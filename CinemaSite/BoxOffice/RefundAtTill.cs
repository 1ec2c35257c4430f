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
    public Task<RefundResult> RunAsync(StaffRefund refund, Actor by, CancellationToken ct) => refundForCustomer.RunAsync(
        refund, by, parts => AgreeAsync(refund.TillSessionId!.Value, refund.Slip, parts, by, ct), ct);

    private async Task<Refusal?> AgreeAsync(
        int tillSessionId, string slip, IReadOnlyList<(Payment Payment, long Amount)> parts, Actor by, CancellationToken ct)
    {
        if (!await db.TakeTurnAtTillAsync(tillSessionId, by.UserId, ct))
            return CurrentTillSession.None;

        var cash = parts.Where(p => p.Payment.Origin.Kind == PaymentKind.Cash).Sum(p => p.Amount);
        if (slip.Trim() == "" && parts.Any(p => p.Payment.Origin.Kind == PaymentKind.Terminal))
            return new Refusal("Write the number on the slip of the card terminal.");
        if (cash == 0)
            return null;

        var session = await db.TillSessions.AsNoTracking().SingleAsync(s => s.Id == tillSessionId, ct);
        var inDrawer = await db.ExpectedCashAsync(session, ct);
        return cash > inDrawer
            ? new Refusal("Only {0} are in the drawer, and {1} would go out. Give a voucher, or bring change first.", new Money(inDrawer, session.Currency), new Money(cash, session.Currency))
            : null;
    }
}
