using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Notifications;

/// <summary>Somebody no longer wants to know when a film goes on sale. A mail that was not sent yet is not sent any more.</summary>
public sealed class ForgetWish(CinemaDbContext db)
{
    /// <param name="wishId">Passed over where it is not this address that wishes it.</param>
    public Task RunAsync(string email, int wishId, CancellationToken ct)
    {
        var hash = AddressHash.Of(email);
        return db.InTransactionAsync(() => db.FilmWishes.Where(w => w.Id == wishId && w.EmailHash == hash).ExecuteDeleteAsync(ct), ct);
    }
}
