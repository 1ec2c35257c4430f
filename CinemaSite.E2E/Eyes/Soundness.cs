using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CinemaSite.E2E;

/// <summary>What must be true of every page that anybody sees, whatever it is about.</summary>
public sealed class Soundness
{
    private readonly IPage page;
    private readonly Axe axe;
    private readonly ConcurrentQueue<string> complaints = new();

    private bool isScanning;

    private Soundness(IPage page, Axe axe)
    {
        this.page = page;
        this.axe = axe;
        page.Response += (_, response) => Listen(response);
        page.Console += (_, message) => Listen(message);
        page.PageError += (_, error) => complaints.Enqueue("Script failed: " + error);
    }

    public static async Task<Soundness> OfAsync(IPage page) => new(page, await Axe.ForAsync(page));

    /// <param name="status">What the page itself has to answer; everything on it answers 200.</param>
    public async Task CheckAsync(IResponse? answer, int status)
    {
        if (answer?.Status != status)
            complaints.Enqueue($"Answered {answer?.Status}, not {status}");

        await CheckDocumentAsync();
        isScanning = true;
        foreach (var (size, scheme) in Looks.All)
        {
            await page.LookAsync(size, scheme);
            await CheckWidthAsync(size);
            foreach (var violation in await axe.FindAsync())
                complaints.Enqueue($"axe, {size.Width} px, {scheme}: {violation}");
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
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var width && width > size.Width)
            complaints.Enqueue($"{width} px wide on {size.Width} px");
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
