using CinemaSite.Data;
using CinemaSite.Data.Backups;
using CinemaSite.Tests.Harness;
using CinemaSite.Web;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Data.Backups;

/// <summary>It is noon on Monday 2 March 2026 in London: the last day with a night behind it is Sunday.</summary>
public sealed class BackupTests : SiteTests
{
    private BackupFolder Folder => Site.Services.GetRequiredService<BackupFolder>();

    [Fact]
    public async Task A_site_restored_from_a_copy_made_while_people_bought_has_its_books_in_order()
    {
        Assert.SkipWhen(ADatabase.IsOnSqlServer, "SQL Server is backed up by its own tools.");
        var cinema = await ACinema.With(at: "2026-03-09 19:30", seats: [.. Enumerable.Repeat("__________", 6)]).InAsync(Site);
        await Site.PayAsync(await cinema.HoldAsync("Anna", "A1", "A2"));

        var buying = Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(async () =>
        {
            foreach (var row in new[] { "B", "C", "D", "E", "F" })
                await Site.PayAsync(await cinema.HoldAsync($"{row}{n}", $"{row}{2 * n + 1}", $"{row}{2 * n + 2}"));
        })));
        while (await TicketsAsync(Site) < 10)
            await Task.Delay(5);
        Assert.True(await BackUpAsync());
        await buying;

        await using var restored = new TheSite();
        File.Copy(Assert.Single(Folder.All()).File, new SqliteConnectionStringBuilder(restored.Database.ConnectionString).DataSource);
        var output = new StringWriter();
        Assert.Equal((0, ""), (await VerifyCommand.RunAsync(restored.Services, output, output), restored.Faults.Seen.FirstOrDefault() ?? ""));
        Assert.InRange(await TicketsAsync(restored), 10, 42);
        Assert.Equal(42, await TicketsAsync(Site));
        await restored.AssertInvariantsAsync();
    }

    [Fact]
    public async Task One_is_made_each_night_and_the_old_ones_go()
    {
        Assert.SkipWhen(ADatabase.IsOnSqlServer, "SQL Server is backed up by its own tools.");
        Site.With("Backup:DaysKept", "3");
        await ACinema.With().InAsync(Site);
        for (var night = 0; night < 5; night++)
        {
            Assert.True(await BackUpAsync());
            Assert.False(await BackUpAsync());
            Site.Wait(24 * 60);
        }

        Assert.Equal([new(2026, 3, 5), new(2026, 3, 4), new(2026, 3, 3)], Folder.All().Select(b => b.Day));
        Assert.Equal(3, Directory.GetFiles(Folder.Path).Length);
    }

    [Fact]
    public async Task A_copy_that_does_not_fit_leaves_nothing_behind_and_the_older_ones_stay()
    {
        Assert.SkipWhen(ADatabase.IsOnSqlServer, "SQL Server is backed up by its own tools.");
        Site.With("Backup:DaysKept", "1");
        await ACinema.With().InAsync(Site);
        Assert.True(await BackUpAsync());
        await Assert.ThrowsAsync<IOException>(() => Folder.WriteAsync(new(2026, 3, 3), async file =>
        {
            await File.WriteAllTextAsync(file, "half of it");
            throw new IOException("the disk is full");
        }));

        Assert.Equal([Assert.Single(Folder.All()).File], Directory.GetFiles(Folder.Path));
    }

    [Fact]
    public async Task A_copy_that_the_database_did_not_write_is_never_taken_for_one()
    {
        Assert.SkipWhen(ADatabase.IsOnSqlServer, "SQL Server is backed up by its own tools.");
        await ACinema.With().InAsync(Site);
        var file = Path.Combine(Site.Database.Folder, "copy.db");
        await Site.RunAsync((CinemaDbContext db) => db.CopyAsync(file, CancellationToken.None));

        var refusal = await Assert.ThrowsAsync<SqliteException>(() => Site.RunAsync((CinemaDbContext db) => db.CopyAsync(file, CancellationToken.None)));
        Assert.Contains("output file already exists", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_long_as_it_cannot_be_made_the_job_is_failing_with_the_reason_and_then_it_is_made_up()
    {
        Assert.SkipWhen(ADatabase.IsOnSqlServer, "SQL Server is backed up by its own tools.");
        await ACinema.With().InAsync(Site);
        await File.WriteAllTextAsync(Folder.Path, "a file where the folder should be");
        for (var times = 1; times <= 3; times++)
        {
            await Assert.ThrowsAnyAsync<IOException>(RunJobAsync);
            var failing = await Site.RunAsync((CinemaDbContext db) => db.JobRuns.AsNoTracking().SingleAsync());
            Assert.Equal((times, null), (failing.Failures, failing.SucceededAt));
            Assert.Contains(Folder.Path, failing.LastError, StringComparison.Ordinal);
            Site.Wait(10);
        }

        File.Delete(Folder.Path);
        await RunJobAsync();
        Assert.Equal(0, await Site.RunAsync((CinemaDbContext db) => db.JobRuns.Select(r => r.Failures).SingleAsync()));
        Assert.Single(Folder.All());
    }

    [Fact]
    public async Task One_that_is_asked_for_is_that_of_today_and_the_night_puts_its_own_in_the_place()
    {
        Assert.SkipWhen(ADatabase.IsOnSqlServer, "SQL Server is backed up by its own tools.");
        await ACinema.With().InAsync(Site);
        Assert.True(await BackUpAsync());
        var output = new StringWriter();

        Assert.Equal(0, await BackupCommand.RunAsync(Site.Services, output, output));
        Assert.Equal([new(2026, 3, 2), new(2026, 3, 1)], Folder.All().Select(b => b.Day));
        Assert.StartsWith(Folder.All()[0].File, output.ToString(), StringComparison.Ordinal);

        var asked = await File.ReadAllBytesAsync(Folder.All()[0].File);
        Site.Wait(24 * 60);
        Assert.True(await BackUpAsync());
        Assert.Equal([new(2026, 3, 2), new(2026, 3, 1)], Folder.All().Select(b => b.Day));
        Assert.NotEqual(asked, await File.ReadAllBytesAsync(Folder.All()[0].File));
    }

    [Fact]
    public async Task What_a_run_left_behind_that_was_killed_is_no_backup_and_goes_after_a_day()
    {
        Assert.SkipWhen(ADatabase.IsOnSqlServer, "SQL Server is backed up by its own tools.");
        await ACinema.With().InAsync(Site);
        Directory.CreateDirectory(Folder.Path);
        var left = Path.Combine(Folder.Path, "0123456789abcdef.unfinished");
        await File.WriteAllTextAsync(left, "half of it");
        Assert.Empty(Folder.All());
        File.SetLastWriteTimeUtc(left, Site.Clock.GetUtcNow().UtcDateTime.AddDays(-2));

        Assert.True(await BackUpAsync());
        Assert.Equal([Assert.Single(Folder.All()).File], Directory.GetFiles(Folder.Path));
    }

    [Fact]
    public async Task The_database_looks_at_its_tables_each_night()
    {
        Assert.SkipWhen(ADatabase.IsOnSqlServer, "SQL Server does so by itself.");
        await ACinema.With().InAsync(Site);

        Assert.True(await Site.RunAsync((KeepStatistics keep) => keep.RunAsync(CancellationToken.None)));
        Assert.False(await Site.RunAsync((KeepStatistics keep) => keep.RunAsync(CancellationToken.None)));
        Assert.True(await Site.RunAsync((CinemaDbContext db) => db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM sqlite_stat1").SingleAsync()) > 0);
    }

    private Task RunJobAsync() => Site.RunAsync((RunJob run) => run.RunAsync(MakeBackup.Job, CancellationToken.None));

    private Task<bool> BackUpAsync() => Site.RunAsync((MakeBackup backup) => backup.RunAsync(CancellationToken.None));

    private static Task<int> TicketsAsync(TheSite site) => site.RunAsync((CinemaDbContext db) => db.Tickets.CountAsync(t => t.Code != null));
}
