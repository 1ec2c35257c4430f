namespace CinemaSite.Payments;

/// <summary>What the simulated provider remembers of a checkout: it stands in for somebody else's database.</summary>
public class SimulatedSession
{
    public required string Id { get; init; }

    public required string IdempotencyKey { get; init; }

    public required long Amount { get; init; }

    public required string Currency { get; init; }

    public required string ReturnUrl { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public GatewayState State { get; set; }

    /// <summary>When money comes although the session is over.</summary>
    public DateTime? ArrivesAt { get; set; }

    /// <summary>Paid with a card that no money can be given back to.</summary>
    public bool TakesNothingBack { get; set; }
}
