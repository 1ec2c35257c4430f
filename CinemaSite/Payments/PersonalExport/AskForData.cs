using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments.PersonalExport;

/// <summary>Somebody wants their data as a file. Whoever asks again before it is made asks for the same file.</summary>
public class AskForData(CinemaDbContext db, TimeProvider clock)
{
    public async Task RunAsync(int userId, CancellationToken ct)
    {
        try
        {
            await db.InTransactionAsync(async () =>
            {
                if (!await db.DataExports.AnyAsync(e => e.UserId == userId && e.MadeAt == null, ct))
                    db.Add(DataExport.AskedBy(userId, clock.GetUtcNow().UtcDateTime));
                return await db.SaveChangesAsync(ct);
            }, ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            // Asked for in another tab at the same moment.
            db.ChangeTracker.Clear();
        }
    }
}
