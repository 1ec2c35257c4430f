using CinemaSite.Data;
using CinemaSite.Data.Runs;
using Hangfire;
using Hangfire.Storage;

namespace CinemaSite.Web;

/// <summary>
/// Runs a job of <see cref="Jobs"/> and writes down how it went. While one run is under way another has nothing to add and leaves;
/// the lock belongs to the process, so it goes with it. A run that failed is not tried again: the next one is.
/// </summary>
[AutomaticRetry(Attempts = 0)]
public sealed partial class RunJob(IServiceProvider services, JobStorage storage, CinemaDbContext db, TimeProvider clock, ILogger<RunJob> log)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [JobDisplayName("{0}")]
    public async Task RunAsync(string id, CancellationToken ct)
    {
        if (Jobs.All.SingleOrDefault(j => j.Id == id) is not { } job)
            return;

        using var connection = storage.GetConnection();
        using var alone = TryLock(connection, id);
        if (alone is null)
            return;

        await db.StartRunAsync(id, Now, ct);
        try
        {
            await job.RunAsync(services, ct);
        }
        catch (Exception fault)
        {
            if (!ct.IsCancellationRequested)
                Failed(log, id, fault.GetType().Name, fault.Message); // Hangfire knows it by a number.
            await db.EndRunAsync(id, Now, ct.IsCancellationRequested ? null : fault, done: false);
            throw;
        }

        await db.EndRunAsync(id, Now, fault: null, done: true);
    }

    private static IDisposable? TryLock(IStorageConnection connection, string id)
    {
        try
        {
            return connection.AcquireDistributedLock("cinema-job:" + id, TimeSpan.Zero);
        }
        catch (DistributedLockTimeoutException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} failed: {Error}: {Reason}")]
    private static partial void Failed(ILogger log, string job, string error, string reason);
}
