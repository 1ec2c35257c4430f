using CinemaSite.Data;
using CinemaSite.Tests.Harness;
using Hangfire;
using Hangfire.InMemory;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Data;

public sealed class StartTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TheSite site = new();

    [Fact]
    public async Task A_new_site_has_its_tables()
    {
        await StartAsync();

        Assert.Empty(await site.RunAsync((CinemaDbContext db) => db.Database.GetPendingMigrationsAsync()));
    }

    [Fact]
    public async Task A_site_that_was_killed_while_it_migrated_starts_again()
    {
        Assert.SkipWhen(ADatabase.IsOnSqlServer, "SQL Server drops the lock with the connection.");
        await LeaveMigrationLockAsync(site.Database);

        await StartAsync();

        Assert.Empty(await site.RunAsync((CinemaDbContext db) => db.Database.GetPendingMigrationsAsync()));
    }

    [Fact]
    public async Task Jobs_are_kept_in_a_database_that_is_ready()
    {
        IEnumerable<string>? missing = null;
        site.With(services => services.AddSingleton<JobStorage>(provider =>
        {
            using var scope = provider.CreateScope();
            missing = scope.ServiceProvider.GetRequiredService<CinemaDbContext>().Database.GetPendingMigrations();
            return new InMemoryStorage();
        }));

        await StartAsync();
        site.Services.GetRequiredService<JobStorage>();

        Assert.Equal([], missing);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private Task<IServiceProvider> StartAsync() => Task.Run(() => site.Services).WaitAsync(Patience);

    private static async Task LeaveMigrationLockAsync(ADatabase database)
    {
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-03-02 11:59:00+00:00');
            """;
        await command.ExecuteNonQueryAsync();
    }
}
