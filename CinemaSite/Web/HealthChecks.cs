using CinemaSite.Data;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CinemaSite.Web;

/// <summary>Ready only while the database answers a query.</summary>
public sealed class DatabaseCheck(CinemaDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await db.NumberSeries.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", e);
        }
    }
}

/// <summary>A process that runs jobs is ready only while some job server has been heard of in the last two minutes.</summary>
public sealed class JobServerCheck(JobStorage storage, IConfiguration configuration, TimeProvider clock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddMinutes(-2);
        var alive = !configuration.RunsJobs()
            || storage.GetMonitoringApi().Servers().Any(server => server.Heartbeat is not { } beat || beat >= since);
        return Task.FromResult(alive ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("No job server answers."));
    }
}
