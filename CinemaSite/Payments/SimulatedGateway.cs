using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>
/// A provider of our own for development and demonstration: its pages offer whatever can become of a payment. No money moves, so
/// production refuses it unless told otherwise (<see cref="PaymentOptions"/>).
/// </summary>
public class SimulatedGateway(CinemaDbContext db, TimeProvider clock) : IPaymentGateway
{
    /// <summary>How long late money takes.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<GatewaySession> OpenAsync(Payment payment, CancellationToken ct)
    {
        var session = await FindAsync(payment, ct);
        if (session is null)
        {
            session = new SimulatedSession
            {
                Id = Guid.NewGuid().ToString("N"),
                IdempotencyKey = payment.IdempotencyKey,
                Amount = payment.Amount,
                Currency = payment.Currency,
                ReturnUrl = payment.ReturnUrl,
                ExpiresAt = Now + Lifetime,
            };
            db.Add(session);
            await db.SaveChangesAsync(ct);
        }

        return new(session.Id, "/simulated-payment/" + session.Id);
    }

    public async Task<GatewayReport> FetchAsync(Payment payment, CancellationToken ct) => ReportOf(payment, await FindAsync(payment, ct));

    public async Task<GatewayReport> CloseAsync(Payment payment, CancellationToken ct)
    {
        await AnswerAsync(payment.IdempotencyKey, GatewayState.Closed, ct);
        return ReportOf(payment, await FindAsync(payment, ct));
    }

    public async Task<GatewayRefund> RefundAsync(Refund refund, CancellationToken ct)
    {
        var origin = refund.Payment.Origin.ProviderPayment;
        return await db.SimulatedSessions.AnyAsync(s => s.Id == origin && s.TakesNothingBack, ct)
            ? new("", GatewayRefundState.Failed, "card_takes_nothing_back")
            : new($"simulated-{refund.IdempotencyKey}", GatewayRefundState.Done);
    }

    public Task<GatewayRefund> FetchRefundAsync(Refund refund, CancellationToken ct) => RefundAsync(refund, ct);

    /// <summary>What the customer pressed. False when the session had ended before.</summary>
    public Task<bool> AnswerAsync(string idempotencyKey, GatewayState answer, CancellationToken ct) =>
        EndAsync(idempotencyKey, answer, arrivesAt: null, takesNothingBack: false, ct);

    /// <summary>Paid with a card that no money can be given back to.</summary>
    public Task<bool> PayForGoodAsync(string idempotencyKey, CancellationToken ct) =>
        EndAsync(idempotencyKey, GatewayState.Paid, arrivesAt: null, takesNothingBack: true, ct);

    /// <summary>The session is over without money, which comes all the same a little later.</summary>
    public Task<bool> PayLateAsync(string idempotencyKey, CancellationToken ct) =>
        EndAsync(idempotencyKey, GatewayState.Closed, Now + Delay, takesNothingBack: false, ct);

    private async Task<bool> EndAsync(string idempotencyKey, GatewayState answer, DateTime? arrivesAt, bool takesNothingBack, CancellationToken ct)
    {
        var now = Now;
        return await db.InTransactionAsync(() => db.SimulatedSessions
            .Where(s => s.IdempotencyKey == idempotencyKey && s.State == GatewayState.Open
                && (answer == GatewayState.Closed && arrivesAt == null || s.ExpiresAt > now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(s => s.State, answer).SetProperty(s => s.ArrivesAt, arrivesAt).SetProperty(s => s.TakesNothingBack, takesNothingBack), ct), ct) == 1;
    }

    private Task<SimulatedSession?> FindAsync(Payment payment, CancellationToken ct) =>
        db.SimulatedSessions.AsNoTracking().SingleOrDefaultAsync(s => s.IdempotencyKey == payment.IdempotencyKey, ct);

    private GatewayReport ReportOf(Payment payment, SimulatedSession? session) =>
        new(StateOf(session), session?.Amount ?? payment.Amount, session?.Currency ?? payment.Currency, session?.Id) { Session = session?.Id };

    private GatewayState StateOf(SimulatedSession? session) => session switch
    {
        null => GatewayState.Closed,
        { State: GatewayState.Open } when session.ExpiresAt <= Now => GatewayState.Closed,
        { ArrivesAt: { } arrives } when arrives <= Now => GatewayState.Paid,
        _ => session.State,
    };
}
