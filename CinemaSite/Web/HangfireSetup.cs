using CinemaSite.Data;
using CinemaSite.Data.Runs;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.SqlServer;

namespace CinemaSite.Web;

public static class HangfireSetup
{
    /// <summary>Jobs in memory beside SQLite, in the database beside SQL Server. Jobs:Enabled = false leaves the clock off.</summary>
    public static void AddCinemaJobs(this IServiceCollection services, IConfiguration configuration)
    {
        var database = configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        services.AddHangfire(hangfire => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings());

        // Left to itself Hangfire keeps one storage for the process, and two sites in it would mix up their jobs.
        services.AddSingleton<JobStorage>(provider =>
        {
            provider.GetRequiredService<IGlobalConfiguration>();
            return database.Provider == DatabaseProvider.SqlServer
                ? new SqlServerStorage(database.ConnectionString, new SqlServerStorageOptions { PrepareSchemaIfNecessary = true })
                : new InMemoryStorage();
        });

        services.AddScoped<RunJob>();
        services.AddScoped<OnceADay>();
        if (configuration.GetValue("Jobs:Enabled", true))
            services.AddHangfireServer(server =>
            {
                server.WorkerCount = 2;
                server.SchedulePollingInterval = TimeSpan.FromSeconds(5);
            });
    }

    public static void ScheduleJobs(this WebApplication app)
    {
        if (app.Configuration.GetValue("Jobs:Enabled", true))
            Jobs.Schedule(
                app.Services.GetRequiredService<IRecurringJobManager>(),
                app.Services.GetRequiredService<IBackgroundJobClient>(),
                app.Services.GetRequiredService<JobStorage>());
    }
}
