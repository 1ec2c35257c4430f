using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Stripe;
using Stripe.Checkout;

namespace CinemaSite.Payments;

/// <summary>
/// News from Stripe. It is a hint: what it names is fetched, and what it says is not believed. Written down once it was acted
/// on, so news that could not be acted on comes again.
/// </summary>
public class HearFromStripe(
    CinemaDbContext db, TimeProvider clock, Settle settle, SendRefunds sendRefunds, RecordDispute recordDispute, IOptions<PaymentOptions> options)
{
    private const int ToleranceSeconds = 300;

    /// <returns>False when it is not from Stripe.</returns>
    public async Task<bool> RunAsync(string json, string? signature, CancellationToken ct)
    {
        if (Read(json, signature) is not { } news)
            return false;
        if (news.Data?.Object is not (Session or Stripe.Refund or Stripe.Dispute) || await db.ProviderEvents.AnyAsync(e => e.Id == news.Id, ct))
            return true;

        await (news.Data.Object switch
        {
            Session session => HearAsync(session, ct),
            Stripe.Refund refund => HearAsync(refund, ct),
            Stripe.Dispute dispute => recordDispute.RunAsync(dispute.Id, ct),
            _ => Task.CompletedTask,
        });
        await WriteDownAsync(news, ct);
        return true;
    }

    private Event? Read(string json, string? signature)
    {
        try
        {
            return EventUtility.ConstructEvent(
                json, signature, options.Value.Stripe.WebhookSecret, ToleranceSeconds, clock.GetUtcNow().ToUnixTimeSeconds(), throwOnApiVersionMismatch: false);
        }
        catch (Exception)
        {
            // A wrong signature, and all that Stripe.net throws at what is none: nulls, formats, JSON.
            return null;
        }
    }

    private async Task HearAsync(Session session, CancellationToken ct)
    {
        var named = int.TryParse(session.Metadata?.GetValueOrDefault("payment"), out var id) ? id : 0;
        var payment = await db.Payments.AsNoTracking().Include(p => p.Booking).Include(p => p.Voucher)
            .Where(p => p.ProviderSession == session.Id || p.Id == named && p.Kind == PaymentKind.Online)
            .OrderByDescending(p => p.ProviderSession == session.Id)
            .FirstOrDefaultAsync(ct);

        // The account may serve other sites too, so a number alone says nothing.
        if (payment is not null && (payment.ProviderSession == session.Id || session.ClientReferenceId == StripeGateway.NameOf(payment)))
            await settle.RunAsync(payment.Id, close: false, ct);
    }

    private async Task HearAsync(Stripe.Refund refund, CancellationToken ct)
    {
        var named = int.TryParse(refund.Metadata?.GetValueOrDefault("refund"), out var id) ? id : 0;
        var intent = refund.PaymentIntentId;
        var known = await db.Refunds.AsNoTracking()
            .Where(r => r.ProviderRefund == refund.Id
                || r.Id == named && (r.Payment.Source == null ? r.Payment.ProviderPayment : r.Payment.Source.ProviderPayment) == intent)
            .Select(r => (int?)r.Id).FirstOrDefaultAsync(ct);
        if (known is { } refundId)
            await sendRefunds.RunAsync(refundId, ct);
    }

    private async Task WriteDownAsync(Event news, CancellationToken ct)
    {
        try
        {
            await db.InTransactionAsync(() =>
            {
                db.Add(new ProviderEvent { Id = news.Id, Type = news.Type, HeardAt = clock.GetUtcNow().UtcDateTime });
                return db.SaveChangesAsync(ct);
            }, ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            // Another delivery of the same news was acted on in this moment; both found the same.
            db.ChangeTracker.Clear();
        }
    }
}
