using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Identity;

/// <summary>Ends a key: whatever shows it from now on is refused.</summary>
public sealed class RevokeApiKey(CinemaDbContext db)
{
    /// <summary>False when there is no such key, or it was ended before.</summary>
    public Task<bool> RunAsync(int id, Actor by, CancellationToken ct) => db.InTransactionAsync(
        async () =>
        {
            if (await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == id && k.RevokedAt == null, ct) is not { } key)
                return false;

            key.Revoke(by.Name, by.Now);
            await db.SaveAndRecordAsync(by, "Revoked the key of a scanner", key, key.Name, ct);
            return true;
        },
        ct);
}
