using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>How many screenings were put on the newest plan, how many keep theirs, and why, if one was asked for.</summary>
public sealed record SwitchResult(int Switched, int Left, Refusal? Refusal = null);

/// <summary>
/// Puts a screening to come on the newest version of its auditorium's seats, or all of them. One of which a seat is held or
/// sold keeps the seats it has. Seats kept back stay so by their label; where the new plan has no such seat, the screening
/// keeps its plan as well.
/// </summary>
public class SwitchSeatPlan(CinemaDbContext db)
{
    /// <param name="screeningId">Null for all of the auditorium.</param>
    public Task<SwitchResult> RunAsync(int auditoriumId, int? screeningId, Actor by, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        var auditorium = await db.Auditoriums.SingleAsync(a => a.Id == auditoriumId, ct);
        var newest = await db.SeatPlans.Include(p => p.Seats).Where(p => p.AuditoriumId == auditoriumId).OrderByDescending(p => p.Version).FirstAsync(ct);
        var wanted = db.Screenings.Where(s => s.AuditoriumId == auditoriumId && s.StartsAt > by.Now && s.SeatPlanId != newest.Id
            && (screeningId == null || s.Id == screeningId));
        await db.TakeTurnAsync(wanted, ct);
        await db.ExpireAsync(db.Bookings.Where(b => wanted.Any(s => s.Id == b.ScreeningId)), by.Now, ct);

        var sold = await db.InUse(wanted).Select(s => s.Id).ToHashSetAsync(ct);
        var kept = (await db.SeatClaims.Where(c => c.KeptAs != null && wanted.Any(s => s.Id == c.ScreeningId))
            .Join(db.Set<Seat>(), c => c.SeatId, s => s.Id, (claim, seat) => new KeptSeat(claim, seat)).ToListAsync(ct)).ToLookup(k => k.Claim.ScreeningId);
        var (switched, left, refusal) = (0, 0, screeningId is null ? null : new Refusal("This screening is on the newest seat plan already."));
        foreach (var screening in await wanted.ToListAsync(ct))
        {
            refusal = sold.Contains(screening.Id) ? StaysAsItIs : Carry(screening, [.. kept[screening.Id]], newest);
            left += refusal is null ? 0 : 1;
            switched += refusal is null ? 1 : 0;
        }

        await db.SaveAndRecordAsync(by, "Switched screenings to the newest seats", auditorium, $"{auditorium.Name}, version {newest.Version}", ct);
        return new SwitchResult(switched, left, screeningId is null ? null : refusal);
    }, ct);

    private static Refusal StaysAsItIs => new Refusal("Seats of this screening are held or sold, so it keeps the seats that it has.");

    private Refusal? Carry(Screening screening, IReadOnlyList<KeptSeat> kept, SeatPlan newest)
    {
        var seats = newest.Seats.ToDictionary(s => (s.Section, s.Row, s.Number));
        if (kept.Where(k => !seats.ContainsKey(k.Label)).Select(k => k.Seat.Row + k.Seat.Number).ToList() is [_, ..] lost)
            return new Refusal("Kept back for this screening, and not in the newest plan: {0}. Put them on sale first.", string.Join(", ", lost));

        foreach (var (claim, _) in kept)
            db.Remove(claim);
        db.AddRange(kept.Select(k => SeatClaim.KeepBack(screening.Id, seats[k.Label].Id, screening.StartsAt, k.Claim.Keeping!)));
        screening.UseSeatPlan(newest);
        return null;
    }

    private sealed record KeptSeat(SeatClaim Claim, Seat Seat)
    {
        public (string, string, string) Label => (Seat.Section, Seat.Row, Seat.Number);
    }
}
