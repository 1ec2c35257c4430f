namespace CinemaSite.Payments;

/// <summary>How money is taken, configured under "Payments".</summary>
public sealed class PaymentOptions
{
    /// <summary>Lets a site in production sell with the simulated provider, for a rehearsal. No money moves.</summary>
    public bool AllowSimulated { get; init; }
}
