using CinemaSite.Bookings;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.WaitingList;

/// <summary>Somebody no longer waits, or does not want the seats that are held for them: these go to the next.</summary>
public class LeaveWaitingList(CinemaDbContext db, TimeProvider clock)
{
    /// <summary>Null once they have left, by this press or an earlier one.</summary>
    public Task<Refusal?> RunAsync(int entryId, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.WaitingEntries.Where(e => e.Id == entryId).ExecuteUpdateAsync(set => set.SetProperty(e => e.State, e => e.State), ct);
        var entry = await db.WaitingEntries.Include(e => e.Booking).Include(e => e.Screening).SingleAsync(e => e.Id == entryId, ct);
        if (entry.StandsAt(now) is not (WaitingState.Waiting or WaitingState.Offered))
            return null;
        if (entry.Booking is { Status: BookingStatus.Paying })
            return new Refusal("A payment for these seats is already under way.");

        if (entry.BookingId is { } bookingId)
            await db.EndAsync([bookingId], BookingStatus.Abandoned, expiredBy: null, ct);
        entry.Leave(now);
        await db.SaveChangesAsync(ct);
        return null;
    }, ct);
}
