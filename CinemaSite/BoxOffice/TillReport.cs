using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>How a till stands: the X report while it is open, the Z report once it is closed. Minor units; times UTC.</summary>
public sealed record TillReport(TillSession Session, Cinema Cinema, DateTime At, long ExpectedCash, TillFigures Figures)
{
    public bool IsFinal => Session.ClosedAt is not null;

    public long CashIn => Figures.Of(PaymentKind.Cash).In;

    public long CashBack => Figures.Of(PaymentKind.Cash).Back;
}

/// <summary>A till on the day's report, in minor units; counted is null while it is open.</summary>
public sealed record TillOfDay(int Id, string CashierName, DateTime OpenedAt, DateTime? ClosedAt, long Takings, long? Difference);

/// <summary>The Z report of a business day: every till and everything online, with the hash of the ledger's day once that is closed.</summary>
public sealed record DayReport(
    DateOnly Day, Cinema Cinema, DateTime At, TillFigures Figures, long OnlineTakings, IReadOnlyList<TillOfDay> Tills, LedgerDay? Closed);

public static class TillReports
{
    extension(CinemaDbContext db)
    {
        /// <param name="sessions">Those that whoever asks may look at.</param>
        /// <param name="now">UTC.</param>
        public async Task<TillReport?> TillReportAsync(IQueryable<TillSession> sessions, int id, DateTime now, CancellationToken ct)
        {
            if (await sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } session)
                return null;

            var paid = db.Payments.Where(p => p.TillSessionId == id && (p.State == PaymentState.Paid || p.State == PaymentState.RefundDue));
            var figures = await TillFiguresQuery.FiguresAsync(
                db.LedgerLines.Where(l => l.TillSessionId == id),
                db.Bookings.Where(b => paid.Any(p => p.BookingId == b.Id)),
                db.Documents.Where(d => d.Kind == DocumentKind.Receipt
                    ? paid.Any(p => p.BookingId != null && p.BookingId == d.BookingId || p.VoucherId != null && p.VoucherId == d.VoucherId)
                    : db.Refunds.Any(r => r.TillSessionId == id && r.CreditNote == d.Number)),
                ct);
            var cinema = await db.Cinemas.AsNoTracking().SingleAsync(c => c.Id == session.CinemaId, ct);
            return new(session, cinema, now, session.ExpectedCash ?? await db.ExpectedCashAsync(session, ct), figures);
        }

        /// <param name="now">UTC.</param>
        public async Task<DayReport> DayReportAsync(Cinema cinema, DateOnly day, DateTime now, CancellationToken ct)
        {
            var (from, until) = (cinema.TimeZone.DayBegins(day), cinema.TimeZone.DayBegins(day.AddDays(1)));
            var lines = db.LedgerLines.Where(l => l.CinemaId == cinema.Id && l.Day == day);
            var figures = await TillFiguresQuery.FiguresAsync(
                lines,
                db.Bookings.Where(b => b.ConfirmedAt >= from && b.ConfirmedAt < until && b.Screening.Auditorium.CinemaId == cinema.Id),
                db.Documents.Where(d => d.CinemaId == cinema.Id && d.IssuedAt >= from && d.IssuedAt < until),
                ct);
            var takings = await lines.Where(l => l.Kind != LedgerKind.CashDifference && l.Kind != LedgerKind.Correction
                    && l.Means != PaymentKind.Voucher && l.Means != PaymentKind.Exchange)
                .GroupBy(l => l.TillSessionId).Select(g => new { Till = g.Key, Amount = g.Sum(l => l.Amount) }).ToListAsync(ct);
            var tills = await db.TillSessions.AsNoTracking()
                .Where(s => s.CinemaId == cinema.Id && (s.OpenedAt >= from && s.OpenedAt < until || lines.Any(l => l.TillSessionId == s.Id)))
                .OrderBy(s => s.OpenedAt).ToListAsync(ct);
            return new(
                day, cinema, now, figures, takings.Find(t => t.Till == null)?.Amount ?? 0,
                tills.ConvertAll(s => new TillOfDay(
                    s.Id, s.CashierName, s.OpenedAt, s.ClosedAt, takings.Find(t => t.Till == s.Id)?.Amount ?? 0, s.Difference)),
                await db.LedgerDays.AsNoTracking().SingleOrDefaultAsync(d => d.CinemaId == cinema.Id && d.Day == day, ct));
        }
    }
}
