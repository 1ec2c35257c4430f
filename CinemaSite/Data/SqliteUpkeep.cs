using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Data;

/// <summary>What the embedded database is asked for that no query can say. SQL Server has tools of its own for both.</summary>
internal static class SqliteUpkeep
{
    /// <summary>A copy of the database as it is at this moment, in a new file, while others go on reading and writing; then the copy is read through.</summary>
    public static async Task CopyAsync(this CinemaDbContext db, string file, CancellationToken ct)
    {
        await using (var from = new SqliteConnection(db.Database.GetConnectionString()))
        {
            await from.OpenAsync(ct);
            await using var copy = from.CreateCommand();
            copy.CommandText = "PRAGMA busy_timeout = 10000; VACUUM INTO $file;";
            copy.Parameters.AddWithValue("$file", file);
            copy.CommandTimeout = 0;
            await copy.ExecuteNonQueryAsync(ct);
        }

        await using var made = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        await made.OpenAsync(ct);
        await using var check = made.CreateCommand();
        check.CommandText = "PRAGMA quick_check(1);";
        if (await check.ExecuteScalarAsync(ct) is not "ok")
            throw new IOException($"The copy {file} cannot be read back.");
    }

    /// <summary>Looks anew at how the tables are filled, so that queries are planned for what is there.</summary>
    public static async Task LookAtTablesAsync(this CinemaDbContext db, CancellationToken ct)
    {
        var database = db.Database.GetConnectionString()!;
        using var pass = await WriteGate.EnterAsync(database, ct);
        await using var connection = new SqliteConnection(database);
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 10000; PRAGMA analysis_limit = 1000; PRAGMA optimize = 0x10002;";
        await command.ExecuteNonQueryAsync(ct);
    }
}
