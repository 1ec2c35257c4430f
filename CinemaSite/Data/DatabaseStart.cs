using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Data;

/// <summary>Brings the database to the newest migration when the site starts.</summary>
public static class DatabaseStart
{
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken ct = default)
    {
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<CinemaDbContext>();
        if (!db.Database.IsSqlite())
        {
            await db.Database.MigrateAsync(ct);
            return;
        }

        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        await using var onlyOne = await LockAsync(file + ".lock", ct);
        await PrepareFileAsync(db, ct);
        await db.Database.MigrateAsync(ct);
    }

    /// <summary>An OS file lock: it goes away with the process that held it, however that ended.</summary>
    private static async Task<FileStream> LockAsync(string path, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(100, ct);
            }
        }
    }

    /// <summary>
    /// Readers beside one writer (WAL, which the file remembers); and the lock row of a process that was killed while it
    /// migrated is cleared away, or this one would wait for it for ever.
    /// </summary>
    private static async Task PrepareFileAsync(CinemaDbContext db, CancellationToken ct)
    {
        await using var connection = new SqliteConnection(db.Database.GetConnectionString());
        await connection.OpenAsync(ct);
        await connection.AskAsync("PRAGMA journal_mode = WAL", ct);
        await connection.AskAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
    }
}
