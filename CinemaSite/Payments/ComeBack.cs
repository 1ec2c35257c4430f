namespace CinemaSite.Payments;

/// <summary>The customer is back from the provider's page.</summary>
public class ComeBack(Settle settle)
{
    /// <param name="left">They turned back there, so nothing can be paid any more.</param>
    /// <returns>Null when the provider does not answer: the reconciler will know later.</returns>
    public async Task<PaymentState?> RunAsync(int paymentId, bool left, CancellationToken ct)
    {
        try
        {
            return await settle.RunAsync(paymentId, left, ct);
        }
        catch (GatewayException)
        {
            return null;
        }
    }
}
