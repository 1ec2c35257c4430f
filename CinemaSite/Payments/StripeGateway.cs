using System.Net;
using CinemaSite.Ticketing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Stripe;
using Stripe.Checkout;

namespace CinemaSite.Payments;

/// <summary>
/// Stripe Checkout by redirect. All that is sent of a payment comes from its row, so a request that is repeated, even after a
/// crash, is the same request to Stripe. What it knows of a payment without a session is found by repeating it.
/// </summary>
public class StripeGateway(IStripeClient stripe, IOptions<SiteOptions> site, TimeProvider clock) : IPaymentGateway
{
    /// <summary>Stripe opens no session for less than half an hour, so a minute later it opens none for this payment.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(31);

    private static readonly TimeSpan TimeToOpen = TimeSpan.FromMinutes(2);

    private readonly SessionService sessions = new(stripe);
    private readonly RefundService refunds = new(stripe);

    public Task<GatewaySession> OpenAsync(Payment payment, CancellationToken ct) => AskAsync(async () =>
    {
        var session = await CreateAsync(payment, ct);
        return new GatewaySession(session.Id, session.Url);
    }, ct);

    public Task<GatewayReport> FetchAsync(Payment payment, CancellationToken ct) =>
        AskAsync(async () => StripeReading.Of(payment, await FindAsync(payment, ct)), ct);

    public Task<GatewayReport> CloseAsync(Payment payment, CancellationToken ct) => AskAsync(async () =>
    {
        var session = await FindAsync(payment, ct);
        return StripeReading.Of(payment, session is { Status: "open" } ? await ExpireAsync(session.Id, ct) : session);
    }, ct);

    public Task<GatewayRefund> RefundAsync(Refund refund, CancellationToken ct) => AskAsync(async () =>
    {
        var (id, attempt, intent) = ($"{refund.Id}", $"{refund.Attempts}", refund.Payment.Origin.ProviderPayment);

        if (intent is null)
            return new("", GatewayRefundState.Failed, "unknown_payment");

        // A key is forgotten after a day and remembers a fault of Stripe's for as long: first look whether it was done.
        await foreach (var known in refunds.ListAutoPagingAsync(new() { PaymentIntent = intent }, cancellationToken: ct))
            if (known.Metadata.GetValueOrDefault("refund") == id && (known.Status is "succeeded" or "pending" || known.Metadata.GetValueOrDefault("attempt") == attempt))
                return StripeReading.Of(known);

        var options = new RefundCreateOptions
        {
            PaymentIntent = intent,
            Amount = refund.Amount,
            Metadata = new() { ["refund"] = id, ["attempt"] = attempt },
        };
        return await CreateAsync(options, $"{refund.IdempotencyKey}:{Stamp(refund.RequestedAt)}", ct);
    }, ct);

    public Task<GatewayRefund> FetchRefundAsync(Refund refund, CancellationToken ct) =>
        AskAsync(async () => StripeReading.Of(await refunds.GetAsync(refund.ProviderRefund, cancellationToken: ct)), ct);

    /// <summary>What Stripe calls a payment: as unique as its row, in whichever database that is.</summary>
    internal static string NameOf(Payment payment) => $"{payment.IdempotencyKey}:{Stamp(payment.StartedAt)}";

    internal Task<Stripe.Dispute> FetchDisputeAsync(string id, CancellationToken ct) =>
        AskAsync(() => new DisputeService(stripe).GetAsync(id, cancellationToken: ct), ct);

    /// <summary>Null when there is no session for it and never will be.</summary>
    private async Task<Session?> FindAsync(Payment payment, CancellationToken ct)
    {
        if (payment.ProviderSession is { } id)
            return await sessions.GetAsync(id, new() { Expand = ["payment_intent"] }, cancellationToken: ct);

        try
        {
            id = (await CreateAsync(payment, ct)).Id;
            return await sessions.GetAsync(id, new() { Expand = ["payment_intent"] }, cancellationToken: ct);
        }
        catch (StripeException e) when (e.HttpStatusCode != HttpStatusCode.Conflict)
        {
            // It answered, so nothing of this request is still on its way.
            if (await LookUpAsync(payment, ct) is { } session)
                return session;

            var isRefused = e is { HttpStatusCode: HttpStatusCode.BadRequest, StripeError.Type: not "idempotency_error" };
            return isRefused || clock.GetUtcNow().UtcDateTime > payment.StartedAt + TimeToOpen ? null : throw new GatewayException($"Stripe answered {(int)e.HttpStatusCode}.");
        }
    }

    private async Task<Session?> LookUpAsync(Payment payment, CancellationToken ct)
    {
        var options = new SessionListOptions
        {
            Created = new DateRangeOptions { GreaterThanOrEqual = payment.StartedAt.AddMinutes(-5), LessThanOrEqual = payment.StartedAt.AddMinutes(10) },
            Limit = 100,
            Expand = ["data.payment_intent"],
        };
        await foreach (var session in sessions.ListAutoPagingAsync(options, cancellationToken: ct))
            if (session.ClientReferenceId == NameOf(payment))
                return session;
        return null;
    }

    private Task<Session> CreateAsync(Payment payment, CancellationToken ct)
    {
        var returnUrl = site.Value.Root + payment.ReturnUrl;
        Dictionary<string, string> metadata = new() { ["payment"] = $"{payment.Id}", ["booking"] = payment.Booking?.Reference ?? "" };
        return sessions.CreateAsync(new()
        {
            Mode = "payment",
            ClientReferenceId = NameOf(payment),
            CustomerEmail = payment.Booking?.Email ?? payment.Voucher?.BuyerEmail,
            Locale = (payment.Booking?.Language ?? payment.Voucher?.Language) == "es" ? "es" : "en-GB",
            SuccessUrl = returnUrl,
            CancelUrl = QueryHelpers.AddQueryString(returnUrl, "left", "true"),
            ExpiresAt = payment.StartedAt + Lifetime,
            AdaptivePricing = new() { Enabled = false },
            LineItems =
            [
                new()
                {
                    Quantity = 1,
                    PriceData = new() { Currency = payment.Currency.ToLowerInvariant(), UnitAmount = payment.Amount, ProductData = new() { Name = payment.Title } },
                },
            ],
            Metadata = metadata,
            PaymentIntentData = new() { Metadata = metadata, Description = payment.Title },
        }, new() { IdempotencyKey = NameOf(payment) }, ct);
    }

    private async Task<Session> ExpireAsync(string id, CancellationToken ct)
    {
        try
        {
            return await sessions.ExpireAsync(id, new() { Expand = ["payment_intent"] }, cancellationToken: ct);
        }
        catch (StripeException e) when (e.HttpStatusCode == HttpStatusCode.BadRequest)
        {
            // It was paid or ended in this moment.
            return await sessions.GetAsync(id, new() { Expand = ["payment_intent"] }, cancellationToken: ct);
        }
    }

    private async Task<GatewayRefund> CreateAsync(RefundCreateOptions options, string key, CancellationToken ct)
    {
        try
        {
            return StripeReading.Of(await refunds.CreateAsync(options, new() { IdempotencyKey = key }, ct));
        }
        catch (StripeException e) when (e.HttpStatusCode is HttpStatusCode.BadRequest or HttpStatusCode.PaymentRequired or HttpStatusCode.NotFound)
        {
            return new("", GatewayRefundState.Failed, e.StripeError?.Code ?? e.StripeError?.Message ?? "refused");
        }
        catch (StripeException e) when (e.HttpStatusCode >= HttpStatusCode.InternalServerError && e.StripeError is not null)
        {
            throw new GatewayException($"Stripe answered {(int)e.HttpStatusCode}.") { IsRemembered = true };
        }
    }

    private static string Stamp(DateTime utc) => utc.ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken ct)
    {
        try
        {
            return await ask();
        }
        catch (StripeException e)
        {
            throw new GatewayException($"Stripe answered {(int)e.HttpStatusCode} {e.StripeError?.Code ?? e.StripeError?.Type}.".Replace(" .", ".", StringComparison.Ordinal));
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            throw new GatewayException("Stripe did not answer.", e);
        }
    }
}
