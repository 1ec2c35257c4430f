using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CinemaSite.E2E;

/// <summary>
/// One visitor's browser, without JavaScript. Links, buttons and fields are named in English and looked for in the language
/// of the page. Every page arrived at is checked for soundness before the journey goes on.
/// </summary>
public sealed class Screen : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly IBrowserContext visitor;
    private readonly IReadOnlyList<Look> looks;
    private readonly Soundness soundness;

    private readonly DevTools devTools;

    private Screen(IBrowserContext visitor, IPage page, DevTools devTools, IReadOnlyList<Look> looks)
    {
        this.visitor = visitor;
        this.devTools = devTools;
        this.looks = looks;
        soundness = new(page, devTools, looks);
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>The path and query of where we are.</summary>
    public string Address => new Uri(Page.Url).PathAndQuery;

    /// <summary>The last part of the address of a checkout or a booking.</summary>
    public string Reference => Address.Split('/')[^1].Split('?')[0];

    /// <param name="looks">How each page is looked at.</param>
    public static async Task<Screen> OpenAsync(TheBrowser browser, Uri site, IReadOnlyList<Look> looks)
    {
        var visitor = await browser.OpenAsync(site);
        var page = await visitor.NewPageAsync();
        page.SetDefaultTimeout(10_000);
        page.SetDefaultNavigationTimeout((float)Patience.TotalMilliseconds);
        return new(visitor, page, await DevTools.OfAsync(page), looks);
    }

    public Task GoAsync(string address, int status = 200) => ArriveAsync(() => Page.GotoAsync(address), status);

    public Task ReloadAsync() => ArriveAsync(() => Page.ReloadAsync());

    public Task FollowAsync(string link) => ArriveAsync(() => LeaveAsync(() => Named(AriaRole.Link, link).ClickAsync()));

    /// <param name="args">What stands in the {0} of the button's words.</param>
    public Task PressAsync(string button, params object[] args) =>
        ArriveAsync(() => LeaveAsync(() => Named(AriaRole.Button, button, args).ClickAsync()));

    /// <summary>A key that leads to another page.</summary>
    public Task HitAsync(string key) => ArriveAsync(() => LeaveAsync(() => Page.Keyboard.PressAsync(key)));

    public Task ClickAsync(string selector) => ArriveAsync(() => LeaveAsync(() => Page.Locator(selector).First.ClickAsync()));

    public Task WriteAsync(string field, string words) => Field(field).FillAsync(words);

    public Task ChooseFileAsync(string field, string name, byte[] bytes) =>
        Field(field).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = bytes });

    public Task PickAsync(string field, string option, int nth = 0) =>
        Field(field, nth).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>A box or a choice that has these words.</summary>
    public Task TickAsync(string words, params object[] args) =>
        Page.Locator(".choice", new() { HasTextRegex = new(Spoken(words, args)) }).First.Locator("input").CheckAsync();

    /// <summary>Seats as on the ticket: "C7".</summary>
    public async Task ChooseAsync(params string[] seats)
    {
        foreach (var seat in seats)
            await Seat(seat).CheckAsync();
    }

    public ILocator Seat(string label) =>
        Page.Locator($".seat-row:has(.row-letter:text-is('{label[..1]}')) .seat[data-number='{label[1..]}'] input");

    public async Task<string> TextAsync(string selector) => Tidy(await Page.Locator(selector).First.InnerTextAsync());

    public async Task<IReadOnlyList<string>> TextsAsync(string selector) =>
        [.. (await Page.Locator(selector).AllInnerTextsAsync()).Select(Tidy)];

    public Task<string> HeadingAsync() => TextAsync("h1");

    /// <summary>The lines of the error summary.</summary>
    public Task<IReadOnlyList<string>> ProblemsAsync() => TextsAsync(".error-summary li");

    /// <summary>Tab, until the focus is on what has this name; wherever it rests on the way it must be seen.</summary>
    public Task TabToAsync(string name) => TabToAsync(name, "Tab");

    /// <summary>The same, towards the top of the page.</summary>
    public Task TabBackToAsync(string name) => TabToAsync(name, "Shift+Tab");

    /// <summary>A picture of the whole page in every look, as FOLDER/name-320-dark.png and so on.</summary>
    public async Task PhotographAsync(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        foreach (var look in looks)
        {
            await devTools.LookAsync(look);
            await devTools.LookAsync(look, height: await Page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{look}.png") });
        }
    }

    /// <summary>What is shown without having come from the site, such as a mail, is as sound as a page.</summary>
    public Task CheckLooksAsync() => soundness.CheckLooksAsync();

    public async ValueTask DisposeAsync() => await visitor.DisposeAsync();

    private async Task TabToAsync(string name, string key)
    {
        List<string> passed = [];
        while (passed.Count < 120)
        {
            await Page.Keyboard.PressAsync(key);
            var (here, isSeen) = await Focus.OfAsync(Page);
            passed.Add(here);
            Assert.True(isSeen, $"The focus on “{here}” is not to be seen.");
            if (here == name)
                return;
        }

        Assert.Fail($"Tab does not come to “{name}”, only to: {string.Join(", ", passed.Distinct())}");
    }

    private static string Tidy(string text) => Regex.Replace(text, @"\s+", " ").Trim();

    private ILocator Named(AriaRole role, string name, params object[] args) =>
        Page.GetByRole(role, new() { NameRegex = new($"^{Spoken(name, args)}") }).First;

    private ILocator Field(string label, int nth = 0) =>
        Page.GetByLabel(new Regex($"^{Spoken(label)}")).Nth(nth);

    private string Spoken(string english, params object[] args) => Regex.Escape(Page.Say(english, args));

    /// <summary>Does what leads to another page; answers what that page answered, once it is all there.</summary>
    private async Task<IResponse?> LeaveAsync(Func<Task> act)
    {
        var loaded = new TaskCompletionSource();
        void Arrived(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += Arrived;
        try
        {
            var answer = await Page.RunAndWaitForResponseAsync(
                act,
                response => response.Request.IsNavigationRequest && response.Status is < 300 or >= 400,
                new() { Timeout = (float)Patience.TotalMilliseconds });
            await loaded.Task.WaitAsync(Patience);
            return answer;
        }
        finally
        {
            Page.Load -= Arrived;
        }
    }

    private async Task ArriveAsync(Func<Task<IResponse?>> travel, int status = 200) =>
        await soundness.CheckAsync(await travel(), status);
}
