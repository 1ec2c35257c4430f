namespace CinemaSite.Tests.Harness;

/// <summary>Tests that each have a site of their own, whose books must be in order when the test is over.</summary>
public abstract class SiteTests : IAsyncLifetime
{
    protected TheSite Site { get; } = new();

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await using (Site)
            await Site.AssertInvariantsAsync();
    }
}
