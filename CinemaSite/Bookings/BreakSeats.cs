using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>A seat that somebody holds or has bought for a screening to come. <see cref="StartsAt"/> is UTC.</summary>
public sealed record SeatInUse(string Label, string Film, DateTime StartsAt);

/// <summary>Why nothing was done, and who sits on the seats; nothing of either when it was.</summary>
public sealed record BreakResult(Refusal? Refusal = null, params IReadOnlyList<SeatInUse> InUse);

/// <summary>
/// Marks seats of an auditorium as broken until further notice: no screening sells them any more. Where somebody has one of
/// them already that is said first, and done only when it is asked for again; their tickets stay as they are.
/// </summary>
public class BreakSeats(CinemaDbContext db)
{
    private const int ReasonLength = 100;

    public async Task<BreakResult> RunAsync(
        int auditoriumId, IReadOnlyCollection<int> seatIds, string reason, bool evenIfInUse, Actor by, CancellationToken ct)
    {
        if (seatIds.Count == 0)
            return new(SeatRefusals.NothingChosen);
        if (reason.Trim().Length is 0 or > ReasonLength)
            return new(new Refusal("Say why in 1 to {0} characters.", ReasonLength));

        try
        {
            return await db.InTransactionAsync(() => BreakAsync(auditoriumId, seatIds, reason.Trim(), evenIfInUse, by, ct), ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            return new(new Refusal("Somebody has just marked one of these seats. Please look again."));
        }
    }

    private async Task<BreakResult> BreakAsync(
        int auditoriumId, IReadOnlyCollection<int> seatIds, string reason, bool evenIfInUse, Actor by, CancellationToken ct)
    {
        await db.TakeTurnAsync(db.Screenings.Where(s => s.AuditoriumId == auditoriumId && s.EndsAt > by.Now), ct);
        var auditorium = await db.Auditoriums.Include(a => a.Cinema).SingleAsync(a => a.Id == auditoriumId, ct);
        var seats = await db.SeatPlans.Where(p => p.AuditoriumId == auditoriumId).SelectMany(p => p.Seats)
            .Where(s => seatIds.Contains(s.Id)).OrderBy(s => s.RowIndex).ThenBy(s => s.Column).ToListAsync(ct);
        if (seats.Count != seatIds.Distinct().Count())
            return new(SeatRefusals.Unknown);
        if (!evenIfInUse && await InUseAsync(auditoriumId, seatIds, by.Now, ct) is [_, ..] inUse)
            return new(SeatRefusals.HeldOrSold([.. inUse.Select(s => s.Label).Distinct()]), inUse);

        var known = await db.BrokenSeats.Where(b => b.AuditoriumId == auditoriumId).ToDictionaryAsync(b => (b.Section, b.Row, b.Number), ct);
        foreach (var seat in seats)
        {
            if (known.TryGetValue((seat.Section, seat.Row, seat.Number), out var broken))
                broken.Reason = reason;
            else
                db.Add(Broken(auditoriumId, seat, reason, by.Now));
        }

        await db.SaveAndRecordAsync(by, "Marked seats as broken", auditorium, $"{auditorium.Name}: {string.Join(", ", seats.Select(s => s.Row + s.Number))}", ct);
        return new();
    }

    private Task<List<SeatInUse>> InUseAsync(int auditoriumId, IReadOnlyCollection<int> seatIds, DateTime now, CancellationToken ct) =>
        (from claim in db.SeatClaims
         where claim.KeptAs == null && (claim.HeldUntil == null || claim.HeldUntil > now)
         join screening in db.Screenings on claim.ScreeningId equals screening.Id
         where screening.AuditoriumId == auditoriumId && screening.EndsAt > now
         join seat in db.Set<Seat>() on claim.SeatId equals seat.Id
         where db.Set<Seat>().Any(s => seatIds.Contains(s.Id) && s.Section == seat.Section && s.Row == seat.Row && s.Number == seat.Number)
         orderby screening.StartsAt, seat.RowIndex, seat.Column
         select new SeatInUse(seat.Row + seat.Number, screening.Film.Title, screening.StartsAt)).ToListAsync(ct);

    private static BrokenSeat Broken(int auditoriumId, Seat seat, string reason, DateTime now) => new()
    {
        AuditoriumId = auditoriumId,
        Section = seat.Section,
        Row = seat.Row,
        Number = seat.Number,
        Reason = reason,
        Since = now,
    };
}
