using Microsoft.Playwright;

namespace CinemaSite.E2E;

/// <summary>What can be changed about a browser while it shows a page, beyond what Playwright offers.</summary>
public sealed class DevTools
{
    private readonly IPage page;
    private readonly ICDPSession session;

    private DevTools(IPage page, ICDPSession session)
    {
        this.page = page;
        this.session = session;
    }

    public static async Task<DevTools> OfAsync(IPage page)
    {
        // Off is said once more: what a session never turned off it cannot turn on.
        var tools = new DevTools(page, await page.Context.NewCDPSessionAsync(page));
        await tools.LetScriptsRunAsync(false);
        return tools;
    }

    public async Task LetScriptsRunAsync(bool run) =>
        await session.SendAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = !run });

    /// <param name="height">Of the window; by itself, what is usual for the look.</param>
    public async Task LookAsync(Look look, int? height = null)
    {
        var size = look.Size;
        await page.SetViewportSizeAsync(size.Width, height ?? size.Height);
        await page.EmulateMediaAsync(new() { ColorScheme = look.Scheme });

        // A phone is touched, and the site makes its seats larger for fingers.
        await session.SendAsync("Emulation.setTouchEmulationEnabled", new() { ["enabled"] = look.IsPhone });
        await session.SendAsync("Emulation.setDeviceMetricsOverride", new()
        {
            ["width"] = size.Width,
            ["height"] = height ?? size.Height,
            ["deviceScaleFactor"] = 1,
            ["mobile"] = look.IsPhone,
        });
    }
}
