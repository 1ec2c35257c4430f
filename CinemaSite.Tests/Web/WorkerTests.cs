using System.Net;
using CinemaSite.Tests.Harness;
using CinemaSite.Web;
using Hangfire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CinemaSite.Tests.Web;

/// <summary>What a process does of the site's work; whether it may start is another matter.</summary>
public sealed class WorkerTests : IAsyncDisposable
{
    private readonly ADatabase database = ADatabase.New();

    [Fact]
    public async Task A_worker_serves_its_health_and_nothing_else()
    {
        await using var worker = Build("Worker");
        worker.UseCinema();
        await worker.StartAsync();
        using var visitor = new HttpClient { BaseAddress = new(worker.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(new Uri("/healthz", UriKind.Relative))).StatusCode);
        foreach (var path in new[] { "/", "/films", "/account/sign-in", "/manage/jobs", "/manage" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
        await worker.StopAsync();
    }

    [Theory]
    [InlineData("All", true), InlineData("Worker", true), InlineData("Web", false)]
    public async Task Jobs_run_where_the_role_says_so(string role, bool expected)
    {
        await using var site = Build(role);

        Assert.Equal(expected, site.Services.GetServices<IHostedService>().Any(service => service.GetType().FullName!.StartsWith("Hangfire.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_site_does_its_own_jobs_whatever_other_site_begins_in_its_process()
    {
        await using var site = Build("All");
        await using var later = Build("All");
        site.Services.GetRequiredService<IGlobalConfiguration>();
        later.Services.GetRequiredService<IGlobalConfiguration>();

        Assert.NotSame(JobActivator.Current, site.Services.GetRequiredService<JobActivator>());
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private WebApplication Build(string role)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(
            [new("Urls", "http://127.0.0.1:0"), new("CinemaSite:Role", role), .. database.Settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))]);
        builder.Logging.ClearProviders();
        builder.AddCinema();
        return builder.Build();
    }
}
