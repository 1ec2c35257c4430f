namespace CinemaSite.Payments;

/// <summary>A customer asked their bank for the money back, and the provider asks the cinema. Amount in minor units; times UTC.</summary>
public class Dispute
{
    public int Id { get; private set; }

    public required int PaymentId { get; init; }

    public Payment Payment { get; private set; } = null!;

    /// <summary>The provider's name for it.</summary>
    public required string ProviderDispute { get; init; }

    public required long Amount { get; init; }

    public required string Currency { get; init; }

    /// <summary>The bank's word: "fraudulent", "product_not_received".</summary>
    public required string Reason { get; init; }

    public DisputeState State { get; private set; }

    public required DateTime OpenedAt { get; init; }

    public DateTime? ClosedAt { get; private set; }

    internal void Become(DisputeState state, DateTime now) =>
        (State, ClosedAt) = (state, state == DisputeState.Open ? null : ClosedAt ?? now);
}

public enum DisputeState
{
    /// <summary>The cinema may still answer, or waits for the bank.</summary>
    Open,
    Won,
    Lost,
}
