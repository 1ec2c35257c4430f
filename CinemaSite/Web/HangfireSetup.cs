using CinemaSite.Data;
using CinemaSite.Web.Health;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Hangfire.SqlServer;
using Microsoft.Extensions.Options;

namespace CinemaSite.Web;

public static class HangfireSetup
{
    /// <summary>Jobs in memory beside SQLite, in the database beside SQL Server. They run where the role says so.</summary>
    public static void AddCinemaJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHangfire(hangfire => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings());

        // Left to itself Hangfire keeps one of each for the process, and two sites in it would mix up their jobs.
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton<JobStorage>(provider =>
        {
            provider.GetRequiredService<IGlobalConfiguration>();
            return configuration.UsesSqlServer()
                ? new SqlServerStorage(provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.ConnectionString, new SqlServerStorageOptions { PrepareSchemaIfNecessary = true })
                : new InMemoryStorage();
        });

        services.AddScoped<RunJob>();
        services.AddScoped<ReadHealth>();
        services.AddOptions<RoleOptions>().BindConfiguration("CinemaSite").ValidateOnStart();
        if (configuration.RunsJobs())
            services.AddHangfireServer(server =>
            {
                server.WorkerCount = 4; // A long report or a look through the books leaves room for the mail.
                server.SchedulePollingInterval = TimeSpan.FromSeconds(5);
            });
    }

    public static void ScheduleJobs(this WebApplication app)
    {
        if (app.Configuration.RunsJobs())
            Jobs.Schedule(
                app.Services.GetRequiredService<IRecurringJobManager>(),
                app.Services.GetRequiredService<IBackgroundJobClient>(),
                app.Services.GetRequiredService<JobStorage>());
    }
}
