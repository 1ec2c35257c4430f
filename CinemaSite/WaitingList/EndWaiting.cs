using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.WaitingList;

/// <summary>
/// Writes down what became of offers, and ends the waiting for screenings that nobody can be asked for any more; whoever waited is
/// told once. Each entry is changed by an update that asks how it stood, so runs at the same moment do it once.
/// </summary>
public class EndWaiting(CinemaDbContext db, TimeProvider clock, IOptionsSnapshot<WaitingListOptions> options)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await SettleOffersAsync(now, ct);
        foreach (var (screeningId, end) in await OverAsync(now, ct))
            await EndAsync(screeningId, end, now, ct);
    }

    private async Task SettleOffersAsync(DateTime now, CancellationToken ct)
    {
        var over = db.WaitingEntries.Where(e => e.State == WaitingState.Offered && e.Booking!.Status != BookingStatus.Paying
            && (e.Booking.Status != BookingStatus.Held || e.Booking.HeldUntil <= now));
        if (!await over.AnyAsync(ct))
            return;

        await db.InTransactionAsync(async () =>
        {
            await db.ExpireAsync(db.Bookings.Where(b => over.Any(e => e.BookingId == b.Id)), now, ct);
            foreach (var entry in await over.AsNoTracking().Include(e => e.Booking).Include(e => e.Screening).ToListAsync(ct))
                await SettleAsync(entry, entry.StandsAt(now), now, ct);
            return true;
        }, ct);
    }

    private async Task SettleAsync(WaitingEntry entry, WaitingState stands, DateTime now, CancellationToken ct)
    {
        var (id, bookingId) = (entry.Id, entry.BookingId);
        var offered = db.WaitingEntries.Where(e => e.Id == id && e.State == WaitingState.Offered && e.BookingId == bookingId);
        if (stands == WaitingState.Waiting)
            await offered.ExecuteUpdateAsync(set => set.SetProperty(e => e.State, stands)
                .SetProperty(e => e.BookingId, (int?)null).SetProperty(e => e.OfferedAt, (DateTime?)null).SetProperty(e => e.TakenAt, (DateTime?)null), ct);
        else if (stands != WaitingState.Offered)
            await offered.ExecuteUpdateAsync(set => set.SetProperty(e => e.State, stands).SetProperty(e => e.EndedAt, now), ct);
    }

    /// <summary>Screenings that somebody waits for in vain, and why.</summary>
    private async Task<List<(int Id, WaitingState End)>> OverAsync(DateTime now, CancellationToken ct)
    {
        var waitedFor = await db.WaitingEntries.Where(e => e.State == WaitingState.Waiting)
            .Select(e => new { e.ScreeningId, e.Screening.Status, e.Screening.StartsAt, e.Screening.Auditorium.Cinema.SaleClosesMinutesBefore })
            .Distinct().ToListAsync(ct);
        return
        [
            .. waitedFor.Where(s => s.Status == ScreeningStatus.Cancelled).Select(s => (s.ScreeningId, WaitingState.Cancelled)),
            .. waitedFor.Where(s => s.Status == ScreeningStatus.Draft).Select(s => (s.ScreeningId, WaitingState.OffSale)),
            .. waitedFor.Where(s => s.Status == ScreeningStatus.Published && now >= options.Value.ClosesAt(s.StartsAt, s.SaleClosesMinutesBefore))
                .Select(s => (s.ScreeningId, WaitingState.TooLate)),
        ];
    }

    private Task<int> EndAsync(int screeningId, WaitingState end, DateTime now, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        var waiting = db.WaitingEntries.Where(e => e.ScreeningId == screeningId && e.State == WaitingState.Waiting);
        foreach (var id in await waiting.Select(e => e.Id).ToListAsync(ct))
        {
            if (await waiting.Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.State, end).SetProperty(e => e.EndedAt, now), ct) == 1)
                db.Add(OutboxMessage.Of(NoticeKind.WaitingListOver, $"waiting-over:{id}", id, now));
        }

        return await db.SaveChangesAsync(ct);
    }, ct);
}
