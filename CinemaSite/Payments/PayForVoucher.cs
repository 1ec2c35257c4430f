using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Payments;

/// <summary>Starts paying for a voucher that was ordered: the first time, or once more after a payment that came to nothing.</summary>
public class PayForVoucher(CinemaDbContext db, TimeProvider clock, IPaymentGateway gateway, IStringLocalizer<Strings> t)
{
    /// <param name="returnUrl">The path of this site, language and all, that the provider sends the customer back to.</param>
    public async Task<PaymentStart> RunAsync(int voucherId, string returnUrl, CancellationToken ct)
    {
        var (payment, refusal) = await db.InTransactionAsync(() => StartAsync(voucherId, returnUrl, ct), ct);
        if (payment is null)
            return new(null, refusal);

        var session = await gateway.OpenAsync(payment, ct);
        payment.HandTo(session.Id);
        await db.SaveChangesAsync(ct);
        return new(session.Url, null);
    }

    private async Task<(Payment?, Refusal?)> StartAsync(int voucherId, string returnUrl, CancellationToken ct)
    {
        // Whoever pays for it or gives it up takes turns.
        var ordered = await db.Vouchers.Where(v => v.Id == voucherId && v.State == VoucherState.Ordered)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.Balance, v => v.Balance), ct);
        if (ordered == 0)
            return (null, new Refusal("This gift card is paid for already, or its time to be paid is over."));

        var attempts = await db.Payments.Where(p => p.VoucherId == voucherId).ToListAsync(ct);
        if (attempts.Exists(p => p.State == PaymentState.Started))
            return (null, new Refusal("A payment for this gift card is already under way."));

        var voucher = await db.Vouchers.SingleAsync(v => v.Id == voucherId, ct);
        var payment = Payment.Start(
            voucher, attempts.Count + 1, t["Gift card of {0}", new Money(voucher.Value, voucher.Currency)], returnUrl, clock.GetUtcNow().UtcDateTime);
        db.Add(payment);
        await db.SaveChangesAsync(ct);
        return (payment, null);
    }
}
