using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CinemaSite.Tests.Harness;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Concurrency;

/// <summary>The built site as a process of its own on the database of another one, so that it can be killed.</summary>
internal sealed class ASiteToKill : IAsyncDisposable
{
    private readonly Process process;

    private ASiteToKill(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <param name="more">Settings that the owner does not have, or has otherwise.</param>
    public static async Task<ASiteToKill> StartAsync(TheSite owner, params (string Key, string Value)[] more)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        Add(Path.Combine(AppContext.BaseDirectory, "CinemaSite.dll"));
        Add("--urls", address.ToString());
        Add("--environment", "Development");
        Add("--contentRoot", owner.Services.GetRequiredService<IWebHostEnvironment>().ContentRootPath);
        foreach (var (key, value) in owner.Settings.Select(s => (s.Key, s.Value)).Concat(more))
            Add($"--{key}", value);

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        var site = new ASiteToKill(process, address);
        await site.WaitUntilReadyAsync();
        return site;

        void Add(params string[] arguments) => Array.ForEach(arguments, start.ArgumentList.Add);
    }

    /// <summary>A visitor with cookies; the cookies given outlive the site.</summary>
    public HttpClient Visitor(CookieContainer cookies) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = Address };

    /// <summary>As the kernel or the power company would: without a word.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    private async Task WaitUntilReadyAsync()
    {
        using var visitor = Visitor(new());
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(60) && !process.HasExited; await Task.Delay(100))
        {
            try
            {
                using var answer = await visitor.GetAsync(new Uri("/readyz", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
            }
        }

        throw new InvalidOperationException("The site did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
