namespace CinemaSite.Payments;

/// <summary>The provider did not answer, or did not do what it was asked. Unless it says more, it may have been done all the same.</summary>
public sealed class GatewayException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>It answered, and will answer the same to the same idempotency key.</summary>
    public bool IsRemembered { get; init; }
}
