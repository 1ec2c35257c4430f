using CinemaSite.Data.Backups;
using CinemaSite.Data.Runs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace CinemaSite.Data;

public static class DataServices
{
    /// <summary>The database of the configuration, its contexts pooled, and the keys that protect cookies kept in it.</summary>
    public static IServiceCollection AddCinemaData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration("Database").ValidateDataAnnotations().ValidateOnStart();

        if (configuration.UsesSqlServer())
            services.AddDbContextPool<CinemaDbContext, SqlServerCinemaDbContext>((provider, options) =>
                options.UseCinemaSqlServer(provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.ConnectionString));
        else
            services.AddDbContextPool<CinemaDbContext, SqliteCinemaDbContext>((provider, options) =>
                options.UseCinemaSqlite(SqliteFile.Resolve(
                    provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.ConnectionString,
                    provider.GetRequiredService<IHostEnvironment>().ContentRootPath)));

        services.AddSingleton<SoleUse>();
        services.AddScoped<OnceADay>();
        services.AddOptions<BackupOptions>().BindConfiguration("Backup").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<BackupFolder>();
        services.AddScoped<MakeBackup>();
        services.AddScoped<KeepStatistics>();

        services.AddDataProtection().SetApplicationName("CinemaSite").PersistKeysToDbContext<CinemaDbContext>();
        return services;
    }

    public static DbContextOptionsBuilder UseCinemaSqlite(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
            .AddInterceptors(SqlitePragmas.Interceptor, WriteGateInterceptor.Instance)
            .LogFailuresOnce();

    public static DbContextOptionsBuilder UseCinemaSqlServer(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlServer(connectionString, sqlServer => sqlServer
                .EnableRetryOnFailure()
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
            .LogFailuresOnce();

    /// <summary>A lost race for a seat is no error, and what nobody catches is logged with its exception where it ends.</summary>
    private static DbContextOptionsBuilder LogFailuresOnce(this DbContextOptionsBuilder options) => options.ConfigureWarnings(log =>
        log.Log((RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug)));
}
