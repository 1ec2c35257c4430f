using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting;

/// <summary>What must always be true of money; one line for each breach.</summary>
internal static class VerifyMoney
{
    extension(CinemaDbContext db)
    {
        public async Task<IEnumerable<string>> BreaksInMoneyAsync(CancellationToken ct) =>
        [
            .. await db.BookingsOutOfBalanceAsync(ct),
            .. await db.PaymentsMiscountedAsync(ct),
            .. await db.BreaksInVouchersAsync(ct),
            .. await db.MovementsNotInLedgerAsync(ct),
            .. await db.TillsMiscountedAsync(ct),
        ];

        /// <summary>What came in is what the tickets cost, what the house kept of others, and what goes back.</summary>
        private async Task<IEnumerable<string>> BookingsOutOfBalanceAsync(CancellationToken ct) =>
            (await db.Bookings.Where(b => b.ConfirmedAt != null || db.Payments.Any(p => p.BookingId == b.Id))
                .Select(b => new
                {
                    b.Reference,
                    Worth = b.Tickets.Where(t => t.Status == TicketStatus.Active || t.Status == TicketStatus.Used).Sum(t => t.Price - t.Discount + t.Fee)
                        + b.Tickets.Sum(t => t.Kept),
                    Paid = db.Payments.Where(p => p.BookingId == b.Id && (p.State == PaymentState.Paid || p.State == PaymentState.RefundDue)).Sum(p => p.Amount),
                    Back = db.Refunds.Where(r => r.BookingId == b.Id).Sum(r => r.Amount),
                })
                .Where(b => b.Worth + b.Back != b.Paid).ToListAsync(ct))
                .Select(b => $"money: booking {b.Reference} is worth {b.Worth}, {b.Back} goes back, and {b.Paid} was paid");

        private async Task<IEnumerable<string>> PaymentsMiscountedAsync(CancellationToken ct) =>
            (await db.Payments.Where(p => p.Refunded != db.Refunds.Where(r => r.PaymentId == p.Id).Sum(r => r.Amount)
                    || p.State == PaymentState.RefundDue && p.Refunded != p.Amount)
                .Select(p => new { p.Id, p.Refunded }).ToListAsync(ct))
                .Select(p => $"money: payment {p.Id} says that {p.Refunded} of it goes back, and its refunds say otherwise");

        /// <summary>A closed till says what its cash adds up to, and the ledger has its difference.</summary>
        private async Task<IEnumerable<string>> TillsMiscountedAsync(CancellationToken ct) =>
            (await db.TillSessions.Where(s => s.ClosedAt != null
                    && (s.ExpectedCash != s.OpeningFloat
                            + db.Payments.Where(p => p.TillSessionId == s.Id && p.Kind == PaymentKind.Cash).Sum(p => p.Amount)
                            - db.Refunds.Where(r => r.TillSessionId == s.Id && r.To == PaymentKind.Cash).Sum(r => r.Amount)
                        || s.CountedCash - s.ExpectedCash
                            != db.LedgerLines.Where(l => l.TillSessionId == s.Id && l.Kind == LedgerKind.CashDifference).Sum(l => l.Amount)))
                .Select(s => s.Id).ToListAsync(ct))
                .Select(id => $"tills: session {id} was closed with other sums than its payments and the ledger have");

        private async Task<IEnumerable<string>> MovementsNotInLedgerAsync(CancellationToken ct) =>
        [
            .. (await db.Payments.Where(p => (p.State == PaymentState.Paid || p.State == PaymentState.RefundDue)
                    != db.LedgerLines.Any(l => l.PaymentId == p.Id && l.Kind != LedgerKind.Correction && l.Amount == p.Amount && l.Means == p.Kind))
                .Select(p => p.Id).ToListAsync(ct)).Select(id => $"ledger: payment {id} and its line do not agree"),
            .. (await db.Refunds.Where(r => !db.LedgerLines.Any(l => l.RefundId == r.Id && l.Kind != LedgerKind.Correction && l.Amount == -r.Amount))
                .Select(r => r.Id).ToListAsync(ct)).Select(id => $"ledger: refund {id} and its line do not agree"),
        ];
    }
}
