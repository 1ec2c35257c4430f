using CinemaSite.Data;

namespace CinemaSite.Bookings;

/// <summary>The customer lets held seats go before paying.</summary>
public class LetGo(CinemaDbContext db)
{
    public Task<bool> RunAsync(int bookingId, CancellationToken ct) =>
        db.InTransactionAsync(async () => await db.EndAsync([bookingId], BookingStatus.Abandoned, expiredBy: null, ct) == 1, ct);
}
