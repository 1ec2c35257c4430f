using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>Takes a screening out of the schedule as if it had never been. Only one that nobody ever booked.</summary>
public class DeleteScreening(CinemaDbContext db)
{
    /// <summary>Null when it is gone.</summary>
    public Task<Refusal?> RunAsync(int screeningId, Actor by, CancellationToken ct) =>
        db.InTransactionAsync(async () =>
        {
            await db.LockScheduleAsync(db.Screenings.Where(s => s.Id == screeningId).Select(s => s.Auditorium), ct);
            await db.TakeTurnAsync(db.Screenings.Where(s => s.Id == screeningId), ct);
            if (await db.Screenings.Include(s => s.Film).Include(s => s.Auditorium.Cinema).SingleOrDefaultAsync(s => s.Id == screeningId, ct)
                is not { } screening)
                return null;
            if (await db.Bookings.AnyAsync(b => b.ScreeningId == screeningId, ct))
                return new Refusal("It has been booked before, so it stays in the books. A screening with bookings can only be cancelled.");

            await db.SeatClaims.Where(c => c.ScreeningId == screeningId).ExecuteDeleteAsync(ct);
            db.Remove(screening);
            await db.SaveAndRecordAsync(by, "Deleted the screening", screening, screening.Name(), ct);
            return null;
        }, ct);
}
