namespace CinemaSite.Payments;

/// <summary>A payment provider that takes the customer to a page of its own and back.</summary>
public interface IPaymentGateway
{
    /// <summary>Opens a session for the payment; the same payment always gets the same session.</summary>
    Task<GatewaySession> OpenAsync(Payment payment, string returnUrl, CancellationToken ct);

    /// <summary>How the session stands at the provider, which alone decides.</summary>
    Task<GatewayState> FetchAsync(Payment payment, CancellationToken ct);

    /// <summary>Makes sure that the session can no longer be paid, unless it was paid before. Answers how it stands afterwards.</summary>
    Task<GatewayState> CloseAsync(Payment payment, CancellationToken ct);
}

/// <summary>A session at the provider and where to send the customer.</summary>
public sealed record GatewaySession(string Id, string Url);

public enum GatewayState
{
    Open,
    Paid,
    Declined,
    Closed,
}
