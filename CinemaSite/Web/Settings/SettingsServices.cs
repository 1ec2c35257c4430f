using CinemaSite.Data;
using CinemaSite.Data.Settings;

namespace CinemaSite.Web.Settings;

public static class SettingsServices
{
    public static void AddHouseSettings(this IServiceCollection services, ConfigurationManager configuration)
    {
        var stored = new StoredSettings();
        ((IConfigurationBuilder)configuration).Add(stored);
        services.AddSingleton(stored);
        services.AddScoped<ReadSettings>();
        services.AddScoped<ChangeSettings>();

        // The embedded database has no other process that could change them.
        if (configuration.UsesSqlServer())
            services.AddHostedService<KeepSettings>();
    }

    /// <summary>Once the tables are there.</summary>
    public static async Task ReadSettingsAsync(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReadSettings>().RunAsync(CancellationToken.None);
    }
}
