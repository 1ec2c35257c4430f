namespace CinemaSite.Payments;

/// <summary>A payment provider that takes the customer to a page of its own and back.</summary>
public interface IPaymentGateway
{
    /// <summary>Opens a session for the payment; the same payment always gets the same session.</summary>
    Task<GatewaySession> OpenAsync(Payment payment, CancellationToken ct);

    /// <summary>How the session stands at the provider, which alone decides.</summary>
    Task<GatewayReport> FetchAsync(Payment payment, CancellationToken ct);

    /// <summary>Makes sure that the session can no longer be paid, unless it was paid before. Answers how it stands afterwards.</summary>
    Task<GatewayReport> CloseAsync(Payment payment, CancellationToken ct);

    /// <summary>Gives money back; the same attempt at the same refund is paid once. It comes with its payment and that one's source.</summary>
    Task<GatewayRefund> RefundAsync(Refund refund, CancellationToken ct);

    /// <summary>How a refund stands that the provider has in hand.</summary>
    Task<GatewayRefund> FetchRefundAsync(Refund refund, CancellationToken ct);
}

/// <summary>A session at the provider and where to send the customer.</summary>
public sealed record GatewaySession(string Id, string Url);

/// <summary>How a session stands, what was paid in it (minor units), and the provider's name for that money.</summary>
public sealed record GatewayReport(GatewayState State, long Amount, string Currency, string? ProviderPayment)
{
    /// <summary>The provider's name for the session, where it has one.</summary>
    public string? Session { get; init; }
}

public enum GatewayState
{
    Open,
    Paid,
    Declined,
    Closed,
}

public sealed record GatewayRefund(string Id, GatewayRefundState State, string? Reason = null);

public enum GatewayRefundState
{
    Pending,
    Done,
    Failed,
}
