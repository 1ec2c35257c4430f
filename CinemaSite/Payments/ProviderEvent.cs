namespace CinemaSite.Payments;

/// <summary>News from the payment provider that was heard and acted on; a repeat of it is passed over. Time UTC.</summary>
public class ProviderEvent
{
    /// <summary>The provider's name for it.</summary>
    public required string Id { get; init; }

    public required string Type { get; init; }

    public required DateTime HeardAt { get; init; }
}
