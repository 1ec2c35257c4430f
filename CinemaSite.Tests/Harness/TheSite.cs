using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CinemaSite.Tests.Harness;

/// <summary>
/// The site in this process: empty, on a database of its own, without jobs, at a time that stands still until
/// <see cref="Clock"/> moves it. It begins at noon on Monday 2 March 2026, when London keeps UTC.
/// </summary>
public sealed class TheSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Limits = ["sign-in", "sign-up", "lookup", "hold", "waiting-list", "webhook"];

    private readonly Dictionary<string, string> settings = [];
    private readonly List<Action<IServiceCollection>> changes = [];
    private bool isOnAPort;

    public ADatabase Database { get; } = ADatabase.New();

    public IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("Demo:Enabled", "false"),
        new("Jobs:Enabled", "false"),
        .. Limits.Select(limit => KeyValuePair.Create($"RateLimits:{limit}", "1000000")),
        new("Posters:Folder", Path.Combine(Database.Folder, "posters")),
        new("Backup:Folder", Path.Combine(Database.Folder, "backups")),
        .. Database.Settings,
        .. settings,
    ];

    public FakeTimeProvider Clock { get; } = new(Noon);

    /// <summary>What the site logged as an error.</summary>
    public Faults Faults { get; } = new();

    public Statements Statements { get; } = new();

    /// <summary>A site that listens on a port, for browsers and for load.</summary>
    public static TheSite OnAPort(Action<TheSite>? prepare = null)
    {
        var site = new TheSite();
        prepare?.Invoke(site);
        site.isOnAPort = true;
        site.UseKestrel(0);
        site.StartServer();
        return site;
    }

    public TheSite With(string setting, string value)
    {
        settings[setting] = value;
        return this;
    }

    public TheSite With(Action<IServiceCollection> change)
    {
        changes.Add(change);
        return this;
    }

    /// <summary>A visitor with cookies of their own, who follows no redirect by themselves.</summary>
    public HttpClient Visitor() => isOnAPort
        ? new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = ClientOptions.BaseAddress }
        : CreateClient(new() { AllowAutoRedirect = false });

    public async Task<T> RunAsync<TOperation, T>(Func<TOperation, Task<T>> use) where TOperation : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TOperation>());
    }

    public Task RunAsync<TOperation>(Func<TOperation, Task> use) where TOperation : notnull =>
        RunAsync<TOperation, bool>(async operation =>
        {
            await use(operation);
            return true;
        });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);

        builder.ConfigureTestServices(services =>
        {
            // Made here, so not disposed with the site: Hangfire keeps the one that it saw last, for all sites of the process.
            services.AddSingleton<ILoggerFactory>(LoggerFactory.Create(logging => logging.AddProvider(Faults)));
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IStartupFilter, StoppedTimers>();
            services.WatchQueries();
            services.CountStatements(Statements);
            foreach (var change in changes)
                change(services);
        });
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Database.DisposeAsync();
    }
}
