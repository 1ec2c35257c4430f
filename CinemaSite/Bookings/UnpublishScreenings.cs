using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>Takes published screenings off sale again, while nothing of them is sold or held. All of them or none.</summary>
public class UnpublishScreenings(CinemaDbContext db)
{
    /// <param name="which">Those of them that are published.</param>
    public Task<Refusal?> RunAsync(IQueryable<Screening> which, Actor by, CancellationToken ct) =>
        db.InTransactionAsync(async () =>
        {
            var published = which.Where(s => s.Status == ScreeningStatus.Published);
            await db.TakeOverAsync(await published.Select(s => s.Id).ToListAsync(ct), by.Now, ct);
            var screenings = await published.Include(s => s.Film).Include(s => s.Auditorium.Cinema).ToListAsync(ct);
            var sold = await db.SoldOrHeldAsync(screenings.Select(s => s.Id), by.Now, ct);
            if (screenings.Find(s => sold.Contains(s.Id)) is { } one)
                return new Refusal("Seats of {0} are sold or held, so it stays on sale.", one.Film.Title);
            if (screenings.Count == 0)
                return null;

            screenings.ForEach(s => s.Unpublish());
            await db.SaveAndRecordAsync(by, "Took screenings off sale", screenings[0], screenings.Name(), ct);
            return null;
        }, ct);
}
