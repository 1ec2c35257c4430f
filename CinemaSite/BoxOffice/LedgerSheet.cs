using CinemaSite.Data;
using CinemaSite.Payments;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>A line of the ledger as it is read: minor units, UTC.</summary>
public sealed record LedgerRow(int Id, DateTime At, LedgerKind Kind, PaymentKind Means, long Amount, string? Document, string? Cashier, string Note);

/// <summary>A day on which money moved, in minor units without vouchers and exchanges.</summary>
public sealed record LedgerDayLine(DateOnly Day, long Takings, bool IsClosed);

public static class LedgerSheet
{
    extension(CinemaDbContext db)
    {
        /// <summary>Every line of a day, in order. What it is about is named by its document.</summary>
        public Task<List<LedgerRow>> LedgerRowsAsync(int cinemaId, DateOnly day, CancellationToken ct) =>
            db.LedgerLines.Where(l => l.CinemaId == cinemaId && l.Day == day).OrderBy(l => l.Id)
                .Select(l => new LedgerRow(
                    l.Id, l.At, l.Kind, l.Means, l.Amount,
                    l.Refund != null ? l.Refund.CreditNote : l.Payment!.Booking != null ? l.Payment.Booking.ReceiptNumber : l.Payment.Voucher!.ReceiptNumber,
                    db.TillSessions.Where(s => s.Id == l.TillSessionId).Select(s => s.CashierName).FirstOrDefault(), l.Note))
                .ToListAsync(ct);

        /// <summary>The last days with lines, newest first.</summary>
        public Task<List<LedgerDayLine>> LedgerDaysAsync(int cinemaId, int most, CancellationToken ct) =>
            db.LedgerLines.Where(l => l.CinemaId == cinemaId)
                .GroupBy(l => l.Day)
                .Select(g => new { Day = g.Key, Takings = g.Sum(l => l.Means == PaymentKind.Voucher || l.Means == PaymentKind.Exchange || l.Kind == LedgerKind.CashDifference ? 0 : l.Amount) })
                .OrderByDescending(d => d.Day).Take(most)
                .Select(d => new LedgerDayLine(d.Day, d.Takings, db.LedgerDays.Any(c => c.CinemaId == cinemaId && c.Day == d.Day)))
                .ToListAsync(ct);
    }
}
