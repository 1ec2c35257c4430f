using CinemaSite.Data;
using CinemaSite.Tests.Harness;
using CinemaSite.Web;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Web;

/// <summary>
/// Every job of the list, whoever wrote it: it may be run as often as anybody likes, by several at once, and be cut off between any
/// two steps. Once it has run again after a while, the cinema is as if nothing had happened, and its books agree.
/// </summary>
public sealed class EveryJobTests : IAsyncLifetime
{
    /// <summary>After as long nobody waits any longer for a run that died.</summary>
    private static readonly TimeSpan AWhile = TimeSpan.FromMinutes(40);

    private readonly TheSite site = new();
    private readonly CutOff cutOff = new();
    private readonly Letters letters = new();
    private readonly LaterClock clock;
    private string before = "";

    public EveryJobTests()
    {
        clock = new(site);
        site.With(cutOff.Use).With(letters.Use).With(services => services.AddSingleton<TimeProvider>(clock));
    }

    public static TheoryData<string> All => [.. Jobs.All.Select(j => j.Id)];

    private string File => new SqliteConnectionStringBuilder(site.Database.ConnectionString).DataSource;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(ADatabase.IsOnSqlServer, "The trials begin each with a copy of one file.");
        await WorkForEveryJob.InAsync(site);
        before = Path.Combine(site.Database.Folder, "before.db");
        await site.RunAsync((CinemaDbContext db) => db.CopyAsync(before, CancellationToken.None));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory, MemberData(nameof(All))]
    public async Task A_job_is_safe_twice_at_once_and_cut_off_between_any_two_steps(string id)
    {
        var job = Jobs.All.Single(j => j.Id == id);
        var (steps, undisturbed) = (0, await TryAsync(job, async () => await RunAsync(job)));
        Assert.NotEqual(await LeftAsync(), undisturbed); // It had something to do; the work of a new job belongs into WorkForEveryJob.

        Assert.Equal(undisturbed, await TryAsync(job, async () =>
        {
            steps = await cutOff.CountAsync(() => RunAsync(job));
            await RunAsync(job);
        }));
        Assert.Equal(undisturbed, await TryAsync(job, () => Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync(job))))));
        for (var step = 1; step <= steps; step++)
            Assert.Equal(undisturbed, await TryAsync(job, () => cutOff.CutAsync(step, () => RunAsync(job))));
    }

    /// <summary>On the database as it was left: does something with a job, then runs it undisturbed after a while and answers how things stand.</summary>
    private async Task<IReadOnlyList<string>> TryAsync(RecurringJob job, Func<Task> disturb)
    {
        await RestoreAsync();
        letters.Sent.Clear();
        await disturb();
        clock.Later = AWhile;
        await RunAsync(job);
        await site.AssertInvariantsAsync();
        return
        [
            .. await site.RunAsync((CinemaDbContext db) => Snapshot.OfAsync(db)),
            .. letters.Sent.Select(m => $"mail {m.To}: {m.Subject}").Distinct().Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>How things stand before any job has run.</summary>
    private async Task<IReadOnlyList<string>> LeftAsync()
    {
        await RestoreAsync();
        return await site.RunAsync((CinemaDbContext db) => Snapshot.OfAsync(db));
    }

    private Task RunAsync(RecurringJob job) => job.RunAsync(site.Services);

    private async Task RestoreAsync()
    {
        clock.Later = TimeSpan.Zero;
        await using (var pooled = new SqliteConnection(site.Database.ConnectionString))
            SqliteConnection.ClearPool(pooled);
        foreach (var end in new[] { "-wal", "-shm" })
            System.IO.File.Delete(File + end);
        System.IO.File.Copy(before, File, overwrite: true);
    }

    /// <summary>The clock of the site, or some time later; unlike that one it can be put back.</summary>
    private sealed class LaterClock(TheSite site) : TimeProvider
    {
        public TimeSpan Later { get; set; }

        public override DateTimeOffset GetUtcNow() => site.Clock.GetUtcNow() + Later;
    }
}
