namespace CinemaSite.Tests.Harness.FakeStripe;

/// <summary>A checkout session as Stripe keeps it. Amounts in minor units, times UTC.</summary>
public sealed class StripeSession
{
    public required string Id { get; init; }

    public required StripeForm Sent { get; init; }

    public required long Amount { get; init; }

    public required string Currency { get; init; }

    public required DateTime Created { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public required string Url { get; init; }

    public string Status { get; set; } = "open";

    public string PaymentStatus { get; set; } = "unpaid";

    public StripeIntent? Intent { get; set; }
}

/// <summary>The attempt to take money behind a session; there is none before a card was given.</summary>
public sealed class StripeIntent
{
    public required string Id { get; init; }

    public required long Amount { get; init; }

    public required string Currency { get; init; }

    public string Status { get; set; } = "requires_payment_method";

    public long Received { get; set; }

    public string? LastError { get; set; }
}

/// <summary>Money on its way back.</summary>
public sealed class StripeRefund
{
    public required string Id { get; init; }

    public required StripeIntent Intent { get; init; }

    public required long Amount { get; init; }

    public required StripeForm Sent { get; init; }

    public required DateTime Created { get; init; }

    public string Status { get; set; } = "succeeded";

    public string? FailureReason { get; set; }
}

/// <summary>A customer asked their bank for the money.</summary>
public sealed class StripeDispute
{
    public required string Id { get; init; }

    public required StripeIntent Intent { get; init; }

    public required long Amount { get; init; }

    public required DateTime Created { get; init; }

    public string Status { get; set; } = "needs_response";

    public string Reason { get; init; } = "fraudulent";
}

/// <summary>What Stripe would post to the site: the event as JSON.</summary>
public sealed record StripeEvent(string Id, string Type, string Json);
