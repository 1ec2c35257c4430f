using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace CinemaSite.Tests.Harness;

/// <summary>
/// A database for one site, gone when the test is over: a file, or, where CINEMA_TEST_SQLSERVER holds a connection string, a
/// new database on that server.
/// </summary>
public sealed class ADatabase : IAsyncDisposable
{
    private readonly string name = "CinemaTest_" + Guid.NewGuid().ToString("N");
    private readonly string? server = Environment.GetEnvironmentVariable("CINEMA_TEST_SQLSERVER") is { Length: > 0 } given ? given : null;

    private ADatabase() { }

    public static bool IsOnSqlServer => new ADatabase().server is not null;

    public string ConnectionString => server is null
        ? new SqliteConnectionStringBuilder { DataSource = File, ForeignKeys = true }.ConnectionString
        : new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ConnectionString;

    public IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("Database:Provider", server is null ? "Sqlite" : "SqlServer"),
        new("Database:ConnectionString", ConnectionString),
    ];

    /// <summary>For files that go with it.</summary>
    public string Folder => Path.Combine(Path.GetTempPath(), name);

    private string File => Path.Combine(Folder, "cinema.db");

    public static ADatabase New()
    {
        var database = new ADatabase();
        Directory.CreateDirectory(database.Folder);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (server is null)
        {
            await using var pooled = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(pooled);
        }
        else
        {
            await DropAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }

    private async Task DropAsync()
    {
        await using var connection = new SqlConnection(server);
        await connection.OpenAsync();
        await using var drop = connection.CreateCommand();
        drop.CommandText = $"IF DB_ID('{name}') IS NOT NULL BEGIN ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}]; END";
        await drop.ExecuteNonQueryAsync();
    }
}
