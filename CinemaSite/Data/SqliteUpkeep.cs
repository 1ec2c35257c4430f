using System.Data.Common;
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
            await from.AskAsync("PRAGMA busy_timeout = 10000", ct);
            await from.AskAsync("VACUUM INTO $file", ct, ("$file", file));
        }

        await using var made = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        await made.OpenAsync(ct);
        var isWhole = await made.AskAsync("PRAGMA quick_check(1)", ct) is "ok";
        if (!isWhole || await made.AskAsync("SELECT count(*) FROM sqlite_schema", ct) is not > 0L)
            throw new IOException($"The copy {file} cannot be read back.");
    }

    /// <summary>Looks anew at how the tables are filled, so that queries are planned for what is there.</summary>
    public static async Task LookAtTablesAsync(this CinemaDbContext db, CancellationToken ct)
    {
        var database = db.Database.GetConnectionString()!;
        using var pass = await WriteGate.EnterAsync(database, ct);
        await using var connection = new SqliteConnection(database);
        await connection.OpenAsync(ct);
        await connection.AskAsync("PRAGMA busy_timeout = 10000", ct);
        await connection.AskAsync("PRAGMA analysis_limit = 1000", ct);
        await connection.AskAsync("PRAGMA optimize = 0x10002", ct);
    }

    /// <summary>
    /// One statement, and the first value that it answers. The driver says nothing of an error in a statement that follows one with an
    /// answer: written together, a copy for which there is no room would pass for one that was made.
    /// </summary>
    public static async Task<object?> AskAsync(this DbConnection connection, string statement, CancellationToken ct, params (string Name, object Value)[] values)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        foreach (var (name, value) in values)
            command.Parameters.Add(new SqliteParameter(name, value));
        return await command.ExecuteScalarAsync(ct);
    }
}
