using System.Globalization;
using CinemaSite.Data.Runs;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Data.Backups;

/// <summary>Copies the embedded database each night, while it is in use. SQL Server is backed up by its own tools.</summary>
public sealed class MakeBackup(CinemaDbContext db, OnceADay daily, BackupFolder folder, TimeProvider clock)
{
    public const string Job = "backup";

    /// <summary>After the last screening, before the next day begins.</summary>
    public static readonly TimeOnly At = new(4, 30);

    /// <summary>Answers whether one was made.</summary>
    public async Task<bool> RunAsync(CancellationToken ct) => db.Database.IsSqlite() && await daily.RunAsync(Job, At, BackUpAsync, ct);

    private async Task<DayDone> BackUpAsync(DateOnly day, CancellationToken ct)
    {
        var backup = await folder.WriteAsync(day, file => db.CopyAsync(file, ct));
        folder.ThrowAwayOld(day, clock.GetUtcNow().UtcDateTime);
        return new(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(backup.File)}, {backup.Size} bytes"));
    }
}
