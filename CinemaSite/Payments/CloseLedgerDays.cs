using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>
/// Closes the business days of the ledger that are over: from the first day with a line, every day, in order and without a
/// gap. Each is a transaction of its own, so a run that was cut short is taken up by the next.
/// </summary>
public class CloseLedgerDays(CinemaDbContext db, TimeProvider clock)
{
    /// <summary>A day closes this long after it is over: whatever was under way at its end is written by then.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(30);

    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var cinema in await db.Cinemas.AsNoTracking().OrderBy(c => c.Id).ToListAsync(ct))
            while (await NextAsync(cinema, now, ct) is { } day)
                await TryToCloseAsync(cinema.Id, day, now, ct);
    }

    /// <summary>The oldest day that is over and not closed.</summary>
    private async Task<DateOnly?> NextAsync(Cinema cinema, DateTime now, CancellationToken ct)
    {
        var closed = await db.LedgerDays.Where(d => d.CinemaId == cinema.Id).MaxAsync(d => (DateOnly?)d.Day, ct);
        var next = closed?.AddDays(1) ?? await db.LedgerLines.Where(l => l.CinemaId == cinema.Id).MinAsync(l => (DateOnly?)l.Day, ct);
        return next is { } day && cinema.TimeZone.DayBegins(day.AddDays(1)) + Settling <= now ? day : null;
    }

    private async Task TryToCloseAsync(int cinemaId, DateOnly day, DateTime now, CancellationToken ct)
    {
        try
        {
            await db.InTransactionAsync(() => CloseAsync(cinemaId, day, now, ct), ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            db.ChangeTracker.Clear(); // Another run closed it at the same moment.
        }
    }

    private async Task<bool> CloseAsync(int cinemaId, DateOnly day, DateTime now, CancellationToken ct)
    {
        if (await db.LedgerDays.AnyAsync(d => d.CinemaId == cinemaId && d.Day == day, ct))
            return false;

        var previous = await db.LedgerDays.Where(d => d.CinemaId == cinemaId && d.Day == day.AddDays(-1)).Select(d => d.Hash).SingleOrDefaultAsync(ct);
        var lines = await db.LedgerLines.AsNoTracking().Where(l => l.CinemaId == cinemaId && l.Day == day).OrderBy(l => l.Id).ToListAsync(ct);
        db.Add(LedgerDay.Close(cinemaId, day, previous ?? "", lines, now));
        await db.SaveChangesAsync(ct);
        return true;
    }
}
