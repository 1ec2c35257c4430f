using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting.Lonely;

/// <summary>
/// Counts the seats that were alone when each screening began, once for each: free, beside somebody's seat, and with nobody able to sit next
/// to them. It asks what was sold at that moment, so it does not matter how much later it runs, or how often.
/// </summary>
public class CountStrandedSeats(CinemaDbContext db, TimeProvider clock)
{
    private const int Batch = 100;

    private readonly Dictionary<int, IReadOnlyList<SeatOnMap>> plans = [];

    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        while (await TryToCountAsync(now, ct)) { }
    }

    /// <summary>False when nothing is left to do, or somebody else is doing it.</summary>
    private async Task<bool> TryToCountAsync(DateTime now, CancellationToken ct)
    {
        try
        {
            return await db.InTransactionAsync(() => CountAsync(now, ct), ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<bool> CountAsync(DateTime now, CancellationToken ct)
    {
        var screenings = await db.Screenings
            .Where(s => s.Status == ScreeningStatus.Published && s.StartsAt <= now && !db.LonelySeatCounts.Any(c => c.ScreeningId == s.Id && c.Stranded != null))
            .OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Take(Batch)
            .Select(s => new { s.Id, s.SeatPlanId, s.StartsAt }).ToListAsync(ct);
        var ids = screenings.ConvertAll(s => s.Id);
        var taken = (await db.Tickets
                .Where(t => ids.Contains(t.ScreeningId) && t.Status != TicketStatus.Displaced && t.Booking.ConfirmedAt <= t.Screening.StartsAt
                    && (t.EndedAt == null || t.EndedAt > t.Screening.StartsAt))
                .Select(t => new { t.ScreeningId, t.SeatId }).ToListAsync(ct)).ToLookup(t => t.ScreeningId, t => t.SeatId);
        var house = (await db.SeatClaims.Where(c => ids.Contains(c.ScreeningId) && c.KeptAs != null)
            .Select(c => new { c.ScreeningId, c.SeatId }).ToListAsync(ct)).ToLookup(c => c.ScreeningId, c => c.SeatId);
        var counts = await db.LonelySeatCounts.Where(c => ids.Contains(c.ScreeningId)).ToDictionaryAsync(c => c.ScreeningId, ct);
        foreach (var screening in screenings)
        {
            var count = counts.GetValueOrDefault(screening.Id) ?? db.Add(LonelySeatCount.Of(screening.Id)).Entity;
            count.Count(Stranded(await SeatsAsync(screening.SeatPlanId, ct), taken[screening.Id].ToHashSet(), house[screening.Id].ToHashSet()));
        }

        await db.SaveChangesAsync(ct);
        return screenings.Count == Batch;
    }

    internal static int Stranded(IReadOnlyList<SeatOnMap> seats, IReadOnlySet<int> taken, IReadOnlySet<int> house)
    {
        var map = new SeatMap(0, [.. seats.Select(s => s with { State = taken.Contains(s.SeatId) ? SeatState.Taken : house.Contains(s.SeatId) ? SeatState.House : s.State })]);
        return SeatRun.Of(map).Sum(run => run.Seats.Where((_, place) => run.IsFree(place) && run.IsSingle(place) && (IsTaken(run, place - 1) || IsTaken(run, place + 1))).Count());
    }

    private static bool IsTaken(SeatRun run, int place) => place >= 0 && place < run.Seats.Count && run.Seats[place].State == SeatState.Taken;

    private async Task<IReadOnlyList<SeatOnMap>> SeatsAsync(int planId, CancellationToken ct)
    {
        if (plans.TryGetValue(planId, out var known))
            return known;

        return plans[planId] = await (
            from plan in db.SeatPlans
            where plan.Id == planId
            from seat in plan.Seats
            orderby seat.RowIndex, seat.Column
            let isBroken = db.BrokenSeats.Any(b => b.AuditoriumId == plan.AuditoriumId && b.Section == seat.Section && b.Row == seat.Row && b.Number == seat.Number)
            select new SeatOnMap(
                seat.Id, seat.Section, seat.Row, seat.Number, seat.RowIndex, seat.Column, seat.Kind, seat.Category, seat.Group,
                isBroken ? SeatState.House : SeatState.Free)).ToListAsync(ct);
    }
}
