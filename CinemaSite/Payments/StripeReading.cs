using Stripe.Checkout;

namespace CinemaSite.Payments;

/// <summary>What Stripe's words mean for the house.</summary>
internal static class StripeReading
{
    /// <param name="session">With its intent; null where there is none and never will be.</param>
    public static GatewayReport Of(Payment payment, Session? session)
    {
        var intent = session?.PaymentIntent;
        var state = session switch
        {
            null => GatewayState.Closed,
            { PaymentStatus: "paid" or "no_payment_required" } => GatewayState.Paid,
            { Status: "open" } => GatewayState.Open,
            { Status: "expired" } => intent?.LastPaymentError is null ? GatewayState.Closed : GatewayState.Declined,

            // Complete and not paid: a debit that takes days.
            _ => intent?.Status is "canceled" or "requires_payment_method" ? GatewayState.Declined : GatewayState.Open,
        };
        return new(state, intent?.AmountReceived ?? session?.AmountTotal ?? 0, (intent?.Currency ?? session?.Currency ?? payment.Currency).ToUpperInvariant(), intent?.Id)
        {
            Session = session?.Id,
        };
    }

    public static GatewayRefund Of(Stripe.Refund refund) => new(refund.Id, refund.Status switch
    {
        "succeeded" => GatewayRefundState.Done,
        "failed" or "canceled" => GatewayRefundState.Failed,
        _ => GatewayRefundState.Pending,
    }, refund.FailureReason ?? (refund.Status == "canceled" ? "canceled" : null));
}
