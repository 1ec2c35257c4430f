using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CinemaSite.Data;
using CinemaSite.Data.Demo;
using CinemaSite.Identity;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.OutputCaching;

namespace CinemaSite.Web;

/// <summary>
/// `benchmark [TIMES]`: how long the pages take that have a year of programme behind them, asked over loopback with an empty output
/// cache; `benchmark reports [TIMES]`: how long the reports take, see <see cref="ReportBenchmark"/>. Either fills a database of its own in
/// the temporary folder, whatever the site is configured to use, and throws it away.
/// </summary>
public static partial class BenchmarkCommand
{
    private const int WarmUps = 5;
    private const int Limit = 150;

    private static readonly string[] Pages = ["/", "/films", "/manage/schedule", "/manage/films", "/manage"];

    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct = default)
    {
        var reports = args is ["reports", ..];
        var times = (reports ? args.Skip(1).ToList() : args) is [var given] && int.TryParse(given, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : reports ? 5 : 40;
        var folder = Directory.CreateTempSubdirectory("cinema-benchmark-").FullName;
        try
        {
            await using var site = Build(folder);
            await site.StartCinemaAsync();
            site.UseCinema();
            await site.StartAsync(ct);
            await (reports ? ReportBenchmark.RunAsync(site.Services, times, output, ct) : MeasurePagesAsync(site, times, output, ct));
            await site.StopAsync(ct);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task MeasurePagesAsync(WebApplication site, int times, TextWriter output, CancellationToken ct)
    {
        await FillAsync(site.Services, output, ct);
        await MeasureAsync(site, times, output, ct);
    }

    private static WebApplication Build(string folder)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Database:Provider"] = nameof(DatabaseProvider.Sqlite),
            ["Database:ConnectionString"] = $"Data Source={Path.Combine(folder, "year.db")}",
            ["Demo:Enabled"] = "false",
            ["Jobs:Enabled"] = "false",
        });
        builder.Logging.ClearProviders();
        builder.AddCinema();
        return builder.Build();
    }

    private static async Task FillAsync(IServiceProvider services, TextWriter output, CancellationToken ct)
    {
        await services.AddDemoAccountsAsync();
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<CinemaDbContext>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var count = await db.AddAYearAsync(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, ct);
        await output.WriteLineAsync($"{count} screenings in 10 auditoriums; {Environment.ProcessorCount} processors; limit {Limit} ms");
    }

    private static async Task MeasureAsync(WebApplication site, int times, TextWriter output, CancellationToken ct)
    {
        var address = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var manager = new HttpClient { BaseAddress = new Uri(address) };
        await SignInAsync(manager, ct);
        var cache = site.Services.GetRequiredService<IOutputCacheStore>();
        await output.WriteLineAsync($"{"page",-20}{"median",10}{"p95",10}");
        foreach (var page in Pages)
        {
            var spans = new List<double>();
            var status = default(System.Net.HttpStatusCode);
            for (var i = 0; i < WarmUps + times; i++)
            {
                await cache.EvictByTagAsync(ProgrammeCache.Policy, ct);
                var watch = Stopwatch.StartNew();
                using var answer = await manager.GetAsync(page, ct);
                await answer.Content.ReadAsByteArrayAsync(ct);
                if ((status = answer.StatusCode) != System.Net.HttpStatusCode.OK)
                    break;
                if (i >= WarmUps)
                    spans.Add(watch.Elapsed.TotalMilliseconds);
            }

            spans.Sort();
            await output.WriteLineAsync(spans.Count == 0 ? $"{page,-20}   answered {(int)status}" : string.Create(CultureInfo.InvariantCulture,
                $"{page,-20}{spans[spans.Count / 2],7:0.0} ms{spans[(int)(spans.Count * 0.95)],7:0.0} ms{(spans[(int)(spans.Count * 0.95)] > Limit ? "  over the limit" : "")}"));
        }
    }

    private static async Task SignInAsync(HttpClient manager, CancellationToken ct)
    {
        var token = Token().Match(await manager.GetStringAsync("/account/sign-in", ct)).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = $"{Roles.Manager.ToLowerInvariant()}@example.com",
            ["Password"] = DemoAccounts.Password,
            ["__RequestVerificationToken"] = token,
        });
        using var answer = await manager.PostAsync("/account/sign-in", form, ct);
        if (answer.RequestMessage?.RequestUri?.AbsolutePath != "/account")
            throw new InvalidOperationException("The manager could not sign in.");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
