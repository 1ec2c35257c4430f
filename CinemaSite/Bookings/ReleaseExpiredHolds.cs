using CinemaSite.Data;

namespace CinemaSite.Bookings;

/// <summary>Tidies up after customers who left. Nothing depends on it: an expired hold is taken over by whoever wants its seats.</summary>
public class ReleaseExpiredHolds(CinemaDbContext db, TimeProvider clock)
{
    /// <summary>Answers how many holds were released.</summary>
    public Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.InTransactionAsync(() => db.ExpireAsync(db.Bookings, now, ct), ct);
    }
}
