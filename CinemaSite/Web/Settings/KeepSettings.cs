namespace CinemaSite.Web.Settings;

/// <summary>Reads the settings once a minute, for another process may have changed them.</summary>
public sealed partial class KeepSettings(IServiceScopeFactory scopes, TimeProvider clock, ILogger<KeepSettings> log) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ReadSettings>().RunAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                NotRead(log, e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The settings could not be read; those of before stay")]
    private static partial void NotRead(ILogger log, Exception exception);
}
