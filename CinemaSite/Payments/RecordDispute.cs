using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>Keeps what Stripe says of a dispute, so that staff see it. The tickets stay what they are.</summary>
public class RecordDispute(CinemaDbContext db, TimeProvider clock, StripeGateway stripe)
{
    public async Task RunAsync(string providerDispute, CancellationToken ct)
    {
        var found = await stripe.FetchDisputeAsync(providerDispute, ct);
        await db.InTransactionAsync(async () =>
        {
            var payment = await db.Payments.Where(p => p.ProviderPayment == found.PaymentIntentId && p.ProviderPayment != null)
                .Select(p => (int?)p.Id).FirstOrDefaultAsync(ct);
            if (payment is not { } paymentId)
                return 0;

            var dispute = await db.Disputes.SingleOrDefaultAsync(d => d.ProviderDispute == found.Id, ct);
            if (dispute is null)
                db.Add(dispute = new Dispute
                {
                    PaymentId = paymentId,
                    ProviderDispute = found.Id,
                    Amount = found.Amount,
                    Currency = found.Currency.ToUpperInvariant(),
                    Reason = found.Reason,
                    OpenedAt = found.Created,
                });
            dispute.Become(found.Status switch
            {
                "won" or "warning_closed" or "prevented" => DisputeState.Won,
                "lost" => DisputeState.Lost,
                _ => DisputeState.Open,
            }, clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync(ct);
        }, ct);
    }
}
