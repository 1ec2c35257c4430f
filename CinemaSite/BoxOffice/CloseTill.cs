using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>
/// Ends a session with the cash counted out of the drawer. A difference is said, asks for a note, and goes into the ledger.
/// Whether somebody may close a session that is not theirs is for the caller to know.
/// </summary>
public class CloseTill(CinemaDbContext db)
{
    /// <param name="counted">Minor units; null for what was typed and is no amount.</param>
    public Task<Refusal?> RunAsync(int sessionId, long? counted, string note, Actor by, CancellationToken ct) => counted is not (>= 0 and var cash)
        ? Task.FromResult<Refusal?>(new Refusal("Count the cash in the drawer and write the amount, such as 124.50."))
        : db.InTransactionAsync(() => CloseAsync(sessionId, cash, note.Trim(), by, ct), ct);

    private async Task<Refusal?> CloseAsync(int sessionId, long counted, string note, Actor by, CancellationToken ct)
    {
        var cashier = await db.TillSessions.Where(s => s.Id == sessionId).Select(s => s.CashierId).SingleAsync(ct);
        if (!await db.TakeTurnAtTillAsync(sessionId, cashier, ct))
            return new Refusal("This till is closed already.");

        var session = await db.TillSessions.SingleAsync(s => s.Id == sessionId, ct);
        var expected = await db.ExpectedCashAsync(session, ct);
        if (Differs(session, expected, counted, note) is { } refusal)
            return refusal;

        session.Close(expected, counted, note, by.Now);
        if (session.Difference is not 0 and { } difference)
            db.Add(await LineAsync(session, difference, by.Now, ct));
        await db.SaveAndRecordAsync(by, "Closed a till", session, session.CashierName, ct);
        return null;
    }

    private static Refusal? Differs(TillSession session, long expected, long counted, string note)
    {
        if (note.Length > TillSession.NoteLength)
            return new Refusal("Write a note of at most {0} characters.", TillSession.NoteLength);
        if (expected == counted || note != "")
            return null;

        var (should, off) = (new Money(expected, session.Currency), new Money(Math.Abs(counted - expected), session.Currency));
        return counted < expected
            ? new Refusal("{0} should be in the drawer: {1} is missing. Count again, or write a note about it.", should, off)
            : new Refusal("{0} should be in the drawer: there is {1} too much. Count again, or write a note about it.", should, off);
    }

    private async Task<LedgerLine> LineAsync(TillSession session, long difference, DateTime now, CancellationToken ct)
    {
        var cinema = await db.Cinemas.SingleAsync(c => c.Id == session.CinemaId, ct);
        return new()
        {
            CinemaId = cinema.Id,
            Day = cinema.TimeZone.BusinessDate(now),
            At = now,
            Kind = LedgerKind.CashDifference,
            Means = PaymentKind.Cash,
            Amount = difference,
            Currency = session.Currency,
            TillSessionId = session.Id,
            Note = session.Note,
        };
    }
}
