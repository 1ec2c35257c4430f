using CinemaSite.E2E.Journeys;
using CinemaSite.Notifications;
using CinemaSite.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CinemaSite.E2E.Screens;

/// <summary>Every mail of the house as it looks, on a phone and beside a list of mails, by day and by night.</summary>
public sealed class TheMails(TheBrowser browser) : Journey(browser)
{
    private static readonly ViewportSize Pane = new() { Width = 600, Height = 900 };

    protected override IReadOnlyList<Look> Looks =>
        [new(Look.Phone, ColorScheme.Light), new(Look.Phone, ColorScheme.Dark), new(Pane, ColorScheme.Light), new(Pane, ColorScheme.Dark)];

    [Fact]
    public async Task Fit_on_a_phone_and_are_read_in_the_dark()
    {
        var reader = await AVisitorAsync();
        foreach (var (number, kind, language, mail) in await Site.Services.GetRequiredService<MailGallery>().MailsAsync(CancellationToken.None))
        {
            await reader.Page.SetContentAsync(mail.ToPage());
            await reader.CheckLooksAsync();
            await reader.PhotographAsync($"mail-{kind}-{language}-{number}");
        }
    }
}
