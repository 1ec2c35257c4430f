using Microsoft.Playwright;

namespace CinemaSite.E2E;

/// <summary>One Chromium for a class of journeys: the one that CINEMA_BROWSER names, or Playwright's own.</summary>
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

    /// <summary>A new visitor, with JavaScript off unless asked for.</summary>
    public async Task<IPage> OpenAsync(Uri site, bool javaScript = false)
    {
        var visitor = await browser.NewContextAsync(new() { BaseURL = site.ToString(), JavaScriptEnabled = javaScript });
        return await visitor.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
