using System.Globalization;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting;

/// <summary>
/// Whether the closed days of the ledger are as they were closed, and each day of it is what was paid less what went back; one
/// line for each breach.
/// </summary>
internal static class VerifyLedger
{
    extension(CinemaDbContext db)
    {
        public async Task<IEnumerable<string>> BreaksInLedgerAsync(CancellationToken ct)
        {
            var breaks = new List<string>();
            foreach (var cinema in await db.Cinemas.AsNoTracking().OrderBy(c => c.Id).Select(c => new { c.Id, c.TimeZoneId }).ToListAsync(ct))
            {
                breaks.AddRange(await db.BreaksInChainAsync(cinema.Id, ct));
                breaks.AddRange(await db.DaysOutOfBalanceAsync(cinema.Id, TimeZoneInfo.FindSystemTimeZoneById(cinema.TimeZoneId), ct));
            }

            return breaks;
        }

        private async Task<IReadOnlyList<string>> BreaksInChainAsync(int cinemaId, CancellationToken ct)
        {
            var breaks = new List<string>();
            var days = await db.LedgerDays.AsNoTracking().Where(d => d.CinemaId == cinemaId).OrderBy(d => d.Day).ToListAsync(ct);
            LedgerDay? before = null;
            foreach (var day in days)
            {
                if (before is not null && before.Day.AddDays(1) != day.Day)
                    breaks.Add($"ledger: {Said(before.Day.AddDays(1))} is missing among the closed days");
                else if (day.PreviousHash != (before?.Hash ?? ""))
                    breaks.Add($"ledger: {Said(day.Day)} does not follow the day before it");

                var lines = await db.LedgerLines.AsNoTracking().Where(l => l.CinemaId == cinemaId && l.Day == day.Day).OrderBy(l => l.Id).ToListAsync(ct);
                if (lines.Count != day.Lines)
                    breaks.Add($"ledger: {Said(day.Day)} was closed with {day.Lines} lines and has {lines.Count}");
                else if (day.Hash != day.ComputeHash(lines))
                    breaks.Add($"ledger: {Said(day.Day)} is not what was closed");
                before = day;
            }

            if (days.FirstOrDefault() is { Day: var first })
                breaks.AddRange((await db.LedgerLines.Where(l => l.CinemaId == cinemaId && l.Day < first).Select(l => l.Day).Distinct().ToListAsync(ct))
                    .Select(day => $"ledger: {Said(day)} has lines and comes before the first closed day"));
            return breaks;
        }

        private async Task<IEnumerable<string>> DaysOutOfBalanceAsync(int cinemaId, TimeZoneInfo zone, CancellationToken ct)
        {
            var moved = new Dictionary<DateOnly, long>();
            var movements = db.Payments
                .Where(p => (p.State == PaymentState.Paid || p.State == PaymentState.RefundDue)
                    && (p.Booking != null ? p.Booking.Screening.Auditorium.CinemaId : p.Voucher!.CinemaId) == cinemaId)
                .Select(p => new { At = p.EndedAt!.Value, p.Amount })
                .Concat(db.Refunds
                    .Where(r => (r.Payment.Booking != null ? r.Payment.Booking.Screening.Auditorium.CinemaId : r.Payment.Voucher!.CinemaId) == cinemaId)
                    .Select(r => new { At = r.RequestedAt, Amount = -r.Amount }));
            await foreach (var movement in movements.AsAsyncEnumerable().WithCancellation(ct))
            {
                var day = zone.BusinessDate(movement.At);
                moved[day] = moved.GetValueOrDefault(day) + movement.Amount;
            }

            var written = await db.LedgerLines
                .Where(l => l.CinemaId == cinemaId && l.Kind != LedgerKind.Correction && l.Kind != LedgerKind.CashDifference)
                .GroupBy(l => l.Day).Select(d => new { Day = d.Key, Amount = d.Sum(l => l.Amount) })
                .ToDictionaryAsync(d => d.Day, d => d.Amount, ct);
            return moved.Keys.Union(written.Keys).Order()
                .Where(day => moved.GetValueOrDefault(day) != written.GetValueOrDefault(day))
                .Select(day => $"ledger: {Said(day)} says {written.GetValueOrDefault(day)} where {moved.GetValueOrDefault(day)} was paid and given back");
        }
    }

    private static string Said(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
