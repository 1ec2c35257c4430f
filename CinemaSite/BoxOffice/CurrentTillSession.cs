using CinemaSite.Data;
using CinemaSite.Payments;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

public static class CurrentTillSession
{
    public static readonly Refusal None = new("Your till is closed. Open it before you sell.");

    extension(CinemaDbContext db)
    {
        /// <summary>The cashier's open session; null where there is none.</summary>
        public Task<TillSession?> CurrentTillSessionAsync(int cashierId, CancellationToken ct) =>
            db.TillSessions.AsNoTracking().SingleOrDefaultAsync(s => s.CashierId == cashierId && s.ClosedAt == null, ct);

        /// <summary>
        /// Inside a transaction: waits for whoever sells in this session or closes it, and has it alone until the end. False when
        /// it is closed, or somebody else's.
        /// </summary>
        public async Task<bool> TakeTurnAtTillAsync(int sessionId, int? cashierId, CancellationToken ct) =>
            await db.TillSessions.Where(s => s.Id == sessionId && s.CashierId == cashierId && s.ClosedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.OpeningFloat, s => s.OpeningFloat), ct) == 1;

        /// <summary>What should be in the drawer: the float, and the cash that came in less what went out.</summary>
        public async Task<long> ExpectedCashAsync(TillSession session, CancellationToken ct) =>
            session.OpeningFloat
            + await db.Payments.Where(p => p.TillSessionId == session.Id && p.Kind == PaymentKind.Cash
                && (p.State == PaymentState.Paid || p.State == PaymentState.RefundDue)).SumAsync(p => p.Amount, ct)
            - await db.Refunds.Where(r => r.TillSessionId == session.Id && r.To == PaymentKind.Cash).SumAsync(r => r.Amount, ct);
    }
}
