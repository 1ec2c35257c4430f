using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Seating;

/// <summary>Broken seats can be sat on again, so every screening may sell them.</summary>
public class MendSeats(CinemaDbContext db)
{
    /// <summary>Answers how many there were.</summary>
    public Task<int> RunAsync(int auditoriumId, IReadOnlyCollection<int> brokenSeatIds, Actor by, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        var broken = await db.BrokenSeats.Where(b => b.AuditoriumId == auditoriumId && brokenSeatIds.Contains(b.Id)).OrderBy(b => b.Id).ToListAsync(ct);
        if (broken.Count == 0)
            return 0;

        var auditorium = await db.Auditoriums.SingleAsync(a => a.Id == auditoriumId, ct);
        db.RemoveRange(broken);
        await db.SaveAndRecordAsync(by, "Mended seats", auditorium, $"{auditorium.Name}: {string.Join(", ", broken.Select(b => b.Row + b.Number))}", ct);
        return broken.Count;
    }, ct);
}
