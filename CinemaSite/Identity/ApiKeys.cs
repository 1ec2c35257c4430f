using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Identity;

public static class ApiKeys
{
    extension(CinemaDbContext db)
    {
        /// <summary>The key that a scanner shows, if it is one that counts.</summary>
        public Task<ApiKey?> ApiKeyAsync(string secret, CancellationToken ct)
        {
            var hash = ApiKey.HashOf(secret);
            return db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.KeyHash == hash && k.RevokedAt == null, ct);
        }
    }
}
