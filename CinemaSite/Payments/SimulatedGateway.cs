using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>
/// A provider of our own for development and demonstration: its pages offer to pay, to decline and to leave.
/// No money moves, so production refuses it unless told otherwise (<see cref="PaymentOptions"/>).
/// </summary>
public class SimulatedGateway(CinemaDbContext db, TimeProvider clock) : IPaymentGateway
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

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
                ExpiresAt = clock.GetUtcNow().UtcDateTime + Lifetime,
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

    public Task<GatewayRefund> RefundAsync(Refund refund, CancellationToken ct) =>
        Task.FromResult(new GatewayRefund($"simulated-{refund.IdempotencyKey}", GatewayRefundState.Done));

    public Task<GatewayRefund> FetchRefundAsync(Refund refund, CancellationToken ct) => RefundAsync(refund, ct);

    /// <summary>What the customer pressed. False when the session had ended before.</summary>
    public async Task<bool> AnswerAsync(string idempotencyKey, GatewayState answer, CancellationToken ct) =>
        await db.InTransactionAsync(() => db.SimulatedSessions
            .Where(s => s.IdempotencyKey == idempotencyKey && s.State == GatewayState.Open
                && (answer == GatewayState.Closed || s.ExpiresAt > clock.GetUtcNow().UtcDateTime))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, answer), ct), ct) == 1;

    private Task<SimulatedSession?> FindAsync(Payment payment, CancellationToken ct) =>
        db.SimulatedSessions.AsNoTracking().SingleOrDefaultAsync(s => s.IdempotencyKey == payment.IdempotencyKey, ct);

    private GatewayReport ReportOf(Payment payment, SimulatedSession? session) =>
        new(StateOf(session), session?.Amount ?? payment.Amount, session?.Currency ?? payment.Currency, session?.Id);

    private GatewayState StateOf(SimulatedSession? session) => session switch
    {
        null => GatewayState.Closed,
        { State: GatewayState.Open } when session.ExpiresAt <= clock.GetUtcNow().UtcDateTime => GatewayState.Closed,
        _ => session.State,
    };
}
