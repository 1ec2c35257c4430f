using CinemaSite.Data;
using CinemaSite.Data.Backups;
using CinemaSite.Data.Runs;
using CinemaSite.Scheduling;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Web;

/// <summary>
/// <c>backup</c>: copies the embedded database at this moment, beside a running site if there is one, as that of today. The database
/// is left as it is, so the program of a newer version can be asked before it brings its migrations. Exit code 1 with a line when it cannot.
/// </summary>
public static class BackupCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output, TextWriter error, CancellationToken ct = default)
    {
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<CinemaDbContext>();
        if (!db.Database.IsSqlite())
            return await RefuseAsync(error, "SQL Server is backed up by its own tools.");

        try
        {
            var today = (await db.HouseZoneAsync(ct)).BusinessDate(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
            var made = await services.GetRequiredService<BackupFolder>().WriteAsync(today, file => db.CopyAsync(file, ct));
            await output.WriteLineAsync($"{made.File}, {made.Size} bytes");
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            return await RefuseAsync(error, $"No backup was made: {e.Message}");
        }
    }

    private static async Task<int> RefuseAsync(TextWriter error, string why)
    {
        await error.WriteLineAsync(why);
        return 1;
    }
}
