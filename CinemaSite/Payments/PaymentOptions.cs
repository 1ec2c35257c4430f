using System.ComponentModel.DataAnnotations;

namespace CinemaSite.Payments;

/// <summary>How money is taken, configured under "Payments".</summary>
public sealed class PaymentOptions : IValidatableObject
{
    public PaymentProvider Provider { get; init; }

    /// <summary>Lets a site in production sell with the simulated provider, for a rehearsal. No money moves.</summary>
    public bool AllowSimulated { get; init; }

    public StripeOptions Stripe { get; init; } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Provider == PaymentProvider.Stripe ? Stripe.Faults().Select(fault => new ValidationResult(fault)) : [];
}

public enum PaymentProvider
{
    Simulated,
    Stripe,
}

/// <summary>The cinema's account at Stripe. The keys are secrets and are never written anywhere.</summary>
public sealed class StripeOptions
{
    /// <summary>"sk_live_..." or a restricted key, "rk_live_...".</summary>
    public string SecretKey { get; init; } = "";

    /// <summary>"whsec_...", of the webhook endpoint.</summary>
    public string WebhookSecret { get; init; } = "";

    /// <summary>Empty for Stripe itself.</summary>
    public string ApiBase { get; init; } = "";

    /// <summary>How long one answer is waited for.</summary>
    public int TimeoutSeconds { get; init; } = 10;

    /// <summary>How often a request that got no answer is sent again at once, with the same key.</summary>
    public int Retries { get; init; } = 2;

    internal IEnumerable<string> Faults()
    {
        if (!SecretKey.StartsWith("sk_", StringComparison.Ordinal) && !SecretKey.StartsWith("rk_", StringComparison.Ordinal))
            yield return "Payments:Stripe:SecretKey is the secret key of the Stripe account: it begins with sk_ or rk_.";
        if (!WebhookSecret.StartsWith("whsec_", StringComparison.Ordinal))
            yield return "Payments:Stripe:WebhookSecret is the signing secret of the webhook endpoint: it begins with whsec_.";
        if (ApiBase != "" && (!Uri.TryCreate(ApiBase, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback))
            yield return "Payments:Stripe:ApiBase stays empty, or is an https address without a path.";
        if (TimeoutSeconds is < 1 or > 60 || Retries is < 0 or > 5)
            yield return "Payments:Stripe:TimeoutSeconds is 1 to 60, and Payments:Stripe:Retries 0 to 5.";
    }
}
