using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>What is wrong in the ledger, and by how much.</summary>
/// <param name="Amount">Minor units; negative where the ledger says too much.</param>
/// <param name="LineId">The line that it is about, if it is about one.</param>
public sealed record LedgerCorrection(int CinemaId, long Amount, PaymentKind Means, string Reason, int? LineId = null);

/// <summary>
/// Puts something right that an earlier line got wrong. No line is ever edited: the correction is a line of its own, on the
/// day on which it is made, and goes into the history.
/// </summary>
public class CorrectLedger(CinemaDbContext db)
{
    public Task<Refusal?> RunAsync(Actor by, LedgerCorrection correction, CancellationToken ct) => db.InTransactionAsync<Refusal?>(
        async () =>
        {
            var reason = correction.Reason.Trim();
            if (correction.Amount == 0)
                return new Refusal("A correction needs an amount, with a minus where the books say too much.");
            if (reason is "" or { Length: > LedgerLine.NoteLength })
                return new Refusal("Say why, in at most {0} characters.", LedgerLine.NoteLength);

            var cinema = await db.Cinemas.SingleAsync(c => c.Id == correction.CinemaId, ct);
            var about = await db.LedgerLines.Include(l => l.Payment).Include(l => l.Refund)
                .SingleOrDefaultAsync(l => l.Id == correction.LineId && l.CinemaId == cinema.Id, ct);
            if (correction.LineId is not null && about is null)
                return new Refusal("The ledger has no line {0}.", correction.LineId);

            var line = Write(cinema, correction with { Reason = reason }, about, by.Now);
            db.Add(line);
            await db.SaveAndRecordAsync(by, "Corrected the ledger", line, reason, ct);
            return null;
        },
        ct);

    private static LedgerLine Write(Cinema cinema, LedgerCorrection correction, LedgerLine? about, DateTime now) => new()
    {
        CinemaId = cinema.Id,
        Day = cinema.TimeZone.BusinessDate(now),
        At = now,
        Kind = LedgerKind.Correction,
        Means = correction.Means,
        Amount = correction.Amount,
        Currency = cinema.Currency,
        Payment = about?.Payment,
        Refund = about?.Refund,
        Note = correction.Reason,
    };
}
