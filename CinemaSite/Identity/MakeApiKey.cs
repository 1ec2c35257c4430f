using CinemaSite.Data;
using CinemaSite.Data.History;

namespace CinemaSite.Identity;

/// <summary>Makes a key for a scanner. Its secret is the answer, and nobody can read it again.</summary>
public sealed class MakeApiKey(CinemaDbContext db)
{
    public Task<string> RunAsync(string name, Actor by, CancellationToken ct) => db.InTransactionAsync(
        async () =>
        {
            var secret = ApiKey.NewSecret();
            var key = ApiKey.Of(name.Trim(), secret, by.Name, by.Now);
            db.Add(key);
            await db.SaveAndRecordAsync(by, "Made a key for a scanner", key, key.Name, ct);
            return secret;
        },
        ct);
}
