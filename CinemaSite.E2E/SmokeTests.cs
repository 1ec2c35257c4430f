using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E;

public sealed class SmokeTests(TheBrowser browser) : IClassFixture<TheBrowser>
{
    [Fact]
    public async Task The_site_answers_a_browser()
    {
        await using var site = TheSite.OnAPort();
        var page = await browser.OpenAsync(site.ClientOptions.BaseAddress);

        var answer = await page.GotoAsync("/healthz");

        Assert.Equal("Healthy", await answer!.TextAsync());
    }
}
