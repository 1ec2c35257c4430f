using CinemaSite.E2E;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(TheBrowser))]

namespace CinemaSite.E2E;

/// <summary>One Chromium for the whole run: the one that CINEMA_BROWSER names, or Playwright's own.</summary>
public sealed class TheBrowser : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"];

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CINEMA_BROWSER") is { Length: > 0 } path ? path : null,
            Args = Arguments,
        });
    }

    /// <summary>A new visitor with cookies of their own; JavaScript is off.</summary>
    public Task<IBrowserContext> OpenAsync(Uri site) => browser.NewContextAsync(new()
    {
        BaseURL = site.ToString(),
        JavaScriptEnabled = false,
        ReducedMotion = ReducedMotion.Reduce,
        ColorScheme = ColorScheme.Light,
        ViewportSize = Look.Desktop,
    });

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
