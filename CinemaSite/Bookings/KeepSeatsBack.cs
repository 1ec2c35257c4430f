using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>
/// Keeps seats of a screening back from public sale, or changes why and how long. A seat that somebody holds or has bought
/// is not taken from them: then nothing is done and the seats are named.
/// </summary>
public class KeepSeatsBack(CinemaDbContext db)
{
    private const int LongestRelease = 14 * 24 * 60;

    public async Task<Refusal?> RunAsync(int screeningId, IReadOnlyCollection<int> seatIds, KeepingBack how, Actor by, CancellationToken ct)
    {
        if (seatIds.Count == 0)
            return SeatRefusals.NothingChosen;
        if (how.Reason.Trim().Length is 0 or > SeatClaim.ReasonLength)
            return new Refusal("Say why in 1 to {0} characters.", SeatClaim.ReasonLength);
        if (how.ReleaseMinutes is < 0 or > LongestRelease)
            return new Refusal("Seats are released at the start, or up to {0} minutes before it.", LongestRelease);

        try
        {
            return await db.InTransactionAsync(() => KeepAsync(screeningId, [.. seatIds.Distinct()], how with { Reason = how.Reason.Trim() }, by, ct), ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            return new Refusal("Somebody has just taken one of these seats. Please look again.");
        }
    }

    private async Task<Refusal?> KeepAsync(int screeningId, IReadOnlyList<int> seatIds, KeepingBack how, Actor by, CancellationToken ct)
    {
        await db.TakeTurnAsync(db.Screenings.Where(s => s.Id == screeningId), ct);
        var screening = await db.Screenings.Include(s => s.Film).Include(s => s.Auditorium.Cinema).SingleAsync(s => s.Id == screeningId, ct);
        var seats = await db.SeatPlans.Where(p => p.Id == screening.SeatPlanId).SelectMany(p => p.Seats)
            .Where(s => seatIds.Contains(s.Id)).OrderBy(s => s.RowIndex).ThenBy(s => s.Column).ToListAsync(ct);
        if (seats.Count != seatIds.Count)
            return SeatRefusals.Unknown;
        if (how.ReleaseMinutes is { } minutes && screening.StartsAt.AddMinutes(-minutes) <= by.Now)
            return new Refusal("That is over already: the screening begins in less than {0} minutes.", minutes);

        await db.ExpireAsync(db.Bookings.Where(b => b.ScreeningId == screeningId
            && db.SeatClaims.Any(c => c.BookingId == b.Id && seatIds.Contains(c.SeatId))), by.Now, ct);
        var claims = await db.SeatClaims.Where(c => c.ScreeningId == screeningId && seatIds.Contains(c.SeatId)).ToDictionaryAsync(c => c.SeatId, ct);
        if (seats.Where(s => claims.GetValueOrDefault(s.Id) is { KeptAs: null }).ToList() is [_, ..] gone)
            return SeatRefusals.HeldOrSold([.. gone.Select(s => s.Row + s.Number)]);

        foreach (var seat in seats)
        {
            if (claims.TryGetValue(seat.Id, out var kept))
                kept.Keep(screening.StartsAt, how);
            else
                db.Add(SeatClaim.KeepBack(screeningId, seat.Id, screening.StartsAt, how));
        }

        await db.SaveAndRecordAsync(by, "Kept seats back", screening, screening.NameWith(seats.Select(s => s.Row + s.Number)), ct);
        return null;
    }
}
