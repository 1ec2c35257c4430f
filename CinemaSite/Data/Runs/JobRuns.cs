using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Data.Runs;

/// <summary>Writes down when a job started and how it ended. Two that run at the same time may write over each other; nothing is decided by it.</summary>
public static class JobRuns
{
    internal const int LongestError = 2000;

    extension(CinemaDbContext db)
    {
        public async Task StartRunAsync(string job, DateTime now, CancellationToken ct)
        {
            if (await db.InTransactionAsync(() => db.JobRuns.Where(r => r.Job == job).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.StartedAt, now).SetProperty(r => r.EndedAt, (DateTime?)null), ct), ct) > 0)
                return;

            try
            {
                db.Add(JobRun.Start(job, now));
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException e) when (e.IsUniqueViolation())
            {
                db.ChangeTracker.Clear(); // Its first run, twice at the same moment.
            }
        }

        /// <summary>Written down even while the site is shutting down.</summary>
        /// <param name="fault">Null when it succeeded, and when it was cut short.</param>
        public Task EndRunAsync(string job, DateTime now, Exception? fault, bool done)
        {
            var error = fault is null ? null : Say(fault);
            var run = db.JobRuns.Where(r => r.Job == job);
            return db.InTransactionAsync(() => (done, error) switch
            {
                (true, _) => run.ExecuteUpdateAsync(set => set
                    .SetProperty(r => r.EndedAt, now).SetProperty(r => r.SucceededAt, now).SetProperty(r => r.Failures, 0)),
                (_, null) => run.ExecuteUpdateAsync(set => set.SetProperty(r => r.EndedAt, now)),
                _ => run.ExecuteUpdateAsync(set => set
                    .SetProperty(r => r.EndedAt, now).SetProperty(r => r.FailedAt, now)
                    .SetProperty(r => r.Failures, r => r.Failures + 1).SetProperty(r => r.LastError, error)),
            }, CancellationToken.None);
        }
    }

    private static string Say(Exception fault)
    {
        var said = fault is AggregateException many
            ? string.Join('\n', many.Flatten().InnerExceptions.Select(e => $"{e.GetType().Name}: {e.Message}").Distinct())
            : $"{fault.GetType().Name}: {fault.Message}";
        return said.Length > LongestError ? said[..LongestError] : said;
    }
}
