using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Scheduling;

/// <summary>Takes an auditorium away in which nothing was ever scheduled, with its seat plans.</summary>
public class DeleteAuditorium(CinemaDbContext db)
{
    public Task<Refusal?> RunAsync(int auditoriumId, Actor by, CancellationToken ct) => db.InTransactionAsync<Refusal?>(async () =>
    {
        var auditorium = await db.Auditoriums.AsNoTracking().Include(a => a.Plans).SingleAsync(a => a.Id == auditoriumId, ct);
        if (await db.Screenings.AnyAsync(s => s.AuditoriumId == auditoriumId, ct))
            return new Refusal("Films were scheduled in {0}, so it stays. Give it another name instead.", auditorium.Name);

        await db.Auditoriums.Where(a => a.Id == auditoriumId).ExecuteDeleteAsync(ct);
        await db.RecordAsync(by, new Deed("Deleted the auditorium", nameof(Auditorium), $"{auditoriumId}", auditorium.Name), ct);
        return null;
    }, ct);
}
