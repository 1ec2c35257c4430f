using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>A site with its jobs at work, and its cinema, for one test. Whoever visits has a browser of their own.</summary>
public abstract class Journey(TheBrowser browser) : IAsyncLifetime
{
    private readonly List<Screen> screens = [];

    protected TheSite Site { get; } = new();

    protected Mailbox Mailbox { get; } = new();

    public ValueTask InitializeAsync()
    {
        Site.With("Email:PickupFolder", Mailbox.Folder).With("Jobs:Enabled", "true").UseKestrel(0);
        Site.StartServer();
        return ValueTask.CompletedTask;
    }

    protected virtual IReadOnlyList<Look> Looks => Look.Two;

    /// <param name="looks">How this visitor looks at pages; as usual in the journey, where it is not said.</param>
    protected async Task<Screen> AVisitorAsync(IReadOnlyList<Look>? looks = null)
    {
        var screen = await Screen.OpenAsync(browser, Site.ClientOptions.BaseAddress, looks ?? Looks);
        screens.Add(screen);
        return screen;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var screen in screens)
            await screen.DisposeAsync();
        await Site.DisposeAsync();
        Mailbox.Dispose();
        Assert.True(Site.Faults.Seen.Count == 0, string.Join('\n', Site.Faults.Seen));
    }
}
