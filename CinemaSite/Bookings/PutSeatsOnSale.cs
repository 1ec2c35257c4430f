using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>Gives seats that were kept back for a screening to public sale. Those that are not kept back are passed over.</summary>
public class PutSeatsOnSale(CinemaDbContext db)
{
    /// <summary>Answers how many there were.</summary>
    public Task<int> RunAsync(int screeningId, IReadOnlyCollection<int> seatIds, Actor by, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        await db.TakeTurnAsync(db.Screenings.Where(s => s.Id == screeningId), ct);
        var kept = await db.SeatClaims.Where(c => c.ScreeningId == screeningId && seatIds.Contains(c.SeatId) && c.KeptAs != null).ToListAsync(ct);
        if (kept.Count == 0)
            return 0;

        var screening = await db.Screenings.Include(s => s.Film).Include(s => s.Auditorium.Cinema).SingleAsync(s => s.Id == screeningId, ct);
        var ids = kept.Select(c => c.SeatId).ToList();
        var labels = await db.SeatPlans.SelectMany(p => p.Seats).Where(s => ids.Contains(s.Id))
            .OrderBy(s => s.RowIndex).ThenBy(s => s.Column).Select(s => s.Row + s.Number).ToListAsync(ct);
        db.RemoveRange(kept);
        await db.SaveAndRecordAsync(by, "Put seats on sale", screening, screening.NameWith(labels), ct);
        return kept.Count;
    }, ct);
}
