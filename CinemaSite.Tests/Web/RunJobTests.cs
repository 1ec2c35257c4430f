using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.Runs;
using CinemaSite.Tests.Harness;
using CinemaSite.Web;
using Hangfire;
using Hangfire.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Web;

public sealed class RunJobTests : SiteTests
{
    private const string Job = "void-unpaid-vouchers";

    [Fact]
    public async Task A_run_is_written_down()
    {
        await RunAsync();

        var run = await RowAsync();
        Assert.Equal((Now, Now, Now, null, 0), (run.StartedAt, run.EndedAt, run.SucceededAt, run.FailedAt, run.Failures));
    }

    [Fact]
    public async Task Failures_are_counted_until_one_succeeds_and_the_error_stays_to_be_read()
    {
        var isDown = true;
        Site.With(services => services.AddScoped<ReleaseExpiredHolds>(_ => isDown ? throw new TimeoutException("no answer") : null!));
        await Assert.ThrowsAsync<TimeoutException>(() => RunAsync("release-expired-holds"));
        Site.Wait(1);
        await Assert.ThrowsAsync<TimeoutException>(() => RunAsync("release-expired-holds"));

        var failed = await RowAsync("release-expired-holds");
        Assert.Equal((2, Now, "TimeoutException: no answer", null), (failed.Failures, failed.FailedAt, failed.LastError, failed.SucceededAt));
        Assert.Equal(2, Site.Faults.Seen.Count(f => f.Contains("The job release-expired-holds failed: TimeoutException: no answer", StringComparison.Ordinal)));
        Assert.Equal(["release-expired-holds"], await Site.RunAsync((FailedJobs jobs) => jobs.NamesAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task A_run_under_way_is_not_joined_by_another()
    {
        using (var other = Site.Services.GetRequiredService<JobStorage>().GetConnection())
        using (other.AcquireDistributedLock("cinema-job:" + Job, TimeSpan.Zero))
        {
            await RunAsync();
            Assert.False(await Site.RunAsync((CinemaDbContext db) => db.JobRuns.AnyAsync()));
        }

        await RunAsync();
        Assert.NotNull((await RowAsync()).SucceededAt);
    }

    [Fact]
    public async Task A_job_that_is_no_longer_in_the_list_does_nothing()
    {
        await RunAsync("of-an-older-version");

        Assert.False(await Site.RunAsync((CinemaDbContext db) => db.JobRuns.AnyAsync()));
    }

    [Fact]
    public void The_list_is_what_is_scheduled_each_once_if_missed_and_by_UTC()
    {
        var services = Site.Services;
        var (jobs, storage) = (services.GetRequiredService<IRecurringJobManager>(), services.GetRequiredService<JobStorage>());
        jobs.AddOrUpdate<RunJob>("of-an-older-version", run => run.RunAsync("of-an-older-version", CancellationToken.None), Cron.Daily());
        Jobs.Schedule(jobs, services.GetRequiredService<IBackgroundJobClient>(), storage);

        using var connection = storage.GetConnection();
        Assert.Equal(
            Jobs.All.Select(j => (j.Id, j.Cron, "UTC")).Order(),
            connection.GetRecurringJobs().Select(j => (j.Id, j.Cron, j.TimeZoneId)).Order());
        Assert.All(Jobs.All, job => Assert.Equal("0", connection.GetAllEntriesFromHash("recurring-job:" + job.Id).GetValueOrDefault("Misfire", "0")));
    }

    [Fact]
    public void Every_job_has_a_name_of_its_own_and_can_be_made()
    {
        Assert.Distinct(Jobs.All.Select(j => j.Id));
        Assert.All(Jobs.All, job => Assert.InRange(job.Id.Length, 1, 60));
        using var scope = Site.Services.CreateScope();
        Assert.All(Jobs.All, job => scope.ServiceProvider.GetRequiredService(job.Operation));
    }

    private DateTime Now => Site.Clock.GetUtcNow().UtcDateTime;

    private Task RunAsync(string job = Job) => Site.RunAsync((RunJob run) => run.RunAsync(job, CancellationToken.None));

    private Task<JobRun> RowAsync(string job = Job) => Site.RunAsync((CinemaDbContext db) => db.JobRuns.AsNoTracking().SingleAsync(r => r.Job == job));
}
