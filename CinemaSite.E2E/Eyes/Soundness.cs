using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CinemaSite.E2E;

/// <summary>What must be true of every page that anybody sees, whatever it is about.</summary>
public sealed class Soundness
{
    private const string FarthestOut = """
        width => [...document.body.querySelectorAll('*')]
            .filter(element => element.getBoundingClientRect().right > width && !element.closest('.seat-frame'))
            .map(element => element.cloneNode(false).outerHTML)
            .join(' ')
        """;

    private readonly IPage page;
    private readonly DevTools devTools;
    private readonly IReadOnlyList<Look> looks;
    private readonly ConcurrentQueue<string> complaints = new();

    private bool isScanning;

    public Soundness(IPage page, DevTools devTools, IReadOnlyList<Look> looks)
    {
        this.page = page;
        this.devTools = devTools;
        this.looks = looks;
        page.Response += (_, response) => Listen(response);
        page.Console += (_, message) => Listen(message);
        page.PageError += (_, error) => complaints.Enqueue("Script failed: " + error);
    }

    /// <param name="status">What the page itself has to answer; everything on it answers 200.</param>
    public async Task CheckAsync(IResponse? answer, int status)
    {
        if (answer?.Status != status)
            complaints.Enqueue($"Answered {answer?.Status}, not {status}");

        await CheckDocumentAsync();
        await CheckLooksAsync();
    }

    /// <summary>The same of what no address answered, in each look.</summary>
    public async Task CheckLooksAsync()
    {
        isScanning = true;
        foreach (var look in looks)
        {
            await devTools.LookAsync(look);
            await CheckWidthAsync(look.Size);
            foreach (var violation in await Axe.FindAsync(page, devTools))
                complaints.Enqueue($"axe, {look}: {violation}");
        }

        isScanning = false;
        Assert.True(complaints.IsEmpty, $"{page.Url}\n{string.Join('\n', complaints)}");
    }

    private async Task CheckDocumentAsync()
    {
        if (await page.Locator("h1").CountAsync() is not 1 and var headings)
            complaints.Enqueue($"{headings} h1");
        if (string.IsNullOrWhiteSpace(await page.TitleAsync()))
            complaints.Enqueue("No title");

        var spoken = page.IsSpanish() ? "es" : "en";
        if (await page.Locator("html").GetAttributeAsync("lang") != spoken)
            complaints.Enqueue("lang is not " + spoken);
        if (spoken == "es")
            foreach (var english in await LeftInEnglish.OnAsync(page))
                complaints.Enqueue("In English: " + english);
    }

    private async Task CheckWidthAsync(ViewportSize size)
    {
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (width > size.Width)
            complaints.Enqueue($"{width} px wide on {size.Width} px: {await page.EvaluateAsync<string>(FarthestOut, size.Width)}");
    }

    private void Listen(IResponse response)
    {
        // What the page itself answers is asked for by name; a browser that has a file already is told so with 304.
        var isPage = response.Request.IsNavigationRequest;
        if (!isPage && response.Status is not (200 or 304))
            complaints.Enqueue($"{response.Url} answered {response.Status}");
        if (response.Status != 304 && !response.Headers.ContainsKey("content-security-policy"))
            complaints.Enqueue($"{response.Url} came without a content security policy");
    }

    private void Listen(IConsoleMessage message)
    {
        if (!isScanning && message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            complaints.Enqueue("Console: " + message.Text);
    }
}
