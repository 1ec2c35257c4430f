using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>
/// Leads to the provider's page for a payment that was started, the first time or once more. A page that cannot be opened is
/// made sure of: unless the provider is out of reach, nothing can be paid on it afterwards.
/// </summary>
public class OpenPaymentPage(CinemaDbContext db, IPaymentGateway gateway, Settle settle)
{
    public async Task<PaymentStart> RunAsync(int paymentId, CancellationToken ct)
    {
        var payment = await db.Payments.AsNoTracking().Include(p => p.Booking).Include(p => p.Voucher).SingleAsync(p => p.Id == paymentId, ct);
        if (payment.State != PaymentState.Started)
            return new(null, null);

        try
        {
            var session = await gateway.OpenAsync(payment, ct);
            await db.InTransactionAsync(() => db.Payments.Where(p => p.Id == paymentId)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.ProviderSession, session.Id), ct), ct);
            return new(session.Url, null);
        }
        catch (GatewayException)
        {
            return await GiveUpAsync(paymentId, ct);
        }
    }

    private async Task<PaymentStart> GiveUpAsync(int paymentId, CancellationToken ct)
    {
        try
        {
            return await settle.RunAsync(paymentId, close: true, ct) is PaymentState.Closed or PaymentState.Declined
                ? new(null, new Refusal("The payment page could not be opened. Nothing was charged: please try again in a moment."))
                : new(null, null);
        }
        catch (GatewayException)
        {
            return new(null, new Refusal("The payment page does not answer. What you chose stays yours until we know that nothing was charged. Look here again in a few minutes."));
        }
    }
}
