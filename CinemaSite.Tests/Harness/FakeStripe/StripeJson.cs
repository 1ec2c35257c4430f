using System.Text.Json;
using Stripe;

namespace CinemaSite.Tests.Harness.FakeStripe;

/// <summary>Stripe's objects as it writes them, as far as the site reads them.</summary>
public static class StripeJson
{
    public static object Of(StripeSession session, bool expand) => new
    {
        id = session.Id,
        @object = "checkout.session",
        amount_total = session.Amount,
        client_reference_id = session.Sent["client_reference_id"],
        created = Seconds(session.Created),
        currency = session.Currency,
        customer_email = session.Sent["customer_email"],
        expires_at = Seconds(session.ExpiresAt),
        livemode = false,
        locale = session.Sent["locale"],
        metadata = session.Sent.Metadata,
        mode = "payment",
        payment_intent = session.Intent is not { } intent ? null : expand ? Of(intent) : intent.Id,
        payment_status = session.PaymentStatus,
        status = session.Status,
        success_url = session.Sent["success_url"],
        url = session.Status == "open" ? session.Url : null,
    };

    public static object Of(StripeIntent intent) => new
    {
        id = intent.Id,
        @object = "payment_intent",
        amount = intent.Amount,
        amount_received = intent.Received,
        currency = intent.Currency,
        last_payment_error = intent.LastError is { } error ? new { code = error, type = "card_error", message = "Your card was declined." } : null,
        livemode = false,
        status = intent.Status,
    };

    public static object Of(StripeRefund refund) => new
    {
        id = refund.Id,
        @object = "refund",
        amount = refund.Amount,
        created = Seconds(refund.Created),
        currency = refund.Intent.Currency,
        failure_reason = refund.FailureReason,
        metadata = refund.Sent.Metadata,
        payment_intent = refund.Intent.Id,
        status = refund.Status,
    };

    public static object Of(StripeDispute dispute) => new
    {
        id = dispute.Id,
        @object = "dispute",
        amount = dispute.Amount,
        created = Seconds(dispute.Created),
        currency = dispute.Intent.Currency,
        livemode = false,
        payment_intent = dispute.Intent.Id,
        reason = dispute.Reason,
        status = dispute.Status,
    };

    public static object List(IEnumerable<object> things, string url) => new { @object = "list", data = things, has_more = false, url };

    public static StripeEvent Event(string id, string type, object thing, DateTime now) => new(id, type, JsonSerializer.Serialize(new
    {
        id,
        @object = "event",
        api_version = StripeConfiguration.ApiVersion,
        created = Seconds(now),
        data = new { @object = thing },
        livemode = false,
        pending_webhooks = 1,
        request = new { id = (string?)null, idempotency_key = (string?)null },
        type,
    }));

    private static long Seconds(DateTime utc) => new DateTimeOffset(utc, TimeSpan.Zero).ToUnixTimeSeconds();
}
