using System.Net;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Notifications;
using CinemaSite.Tests.Pages.Account;
using Microsoft.AspNetCore.Hosting;

namespace CinemaSite.Tests.Pages;

public sealed class DevMailTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("mail-").FullName;
    private readonly TheSite site = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_developer_sees_each_mail_of_the_pickup_folder_as_it_looks()
    {
        site.With("Email:PickupFolder", folder);
        await site.SellAsync(await ACinema.With().InAsync(site), ["A1"], name: "Ana");
        await site.RunAsync((SendOutbox job) => job.RunAsync(CancellationToken.None));
        var browser = new Browser(site.Visitor());

        var link = (await browser.GetAsync("/dev/mail")).Html.QuerySelector("tbody th a")!;
        Assert.StartsWith("Your ticket: Ran", link.TextContent, StringComparison.Ordinal);
        var page = await browser.GetAsync(link.GetAttribute("href")!);
        Assert.Contains("Hello Ana,", page.Html.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        var mail = await browser.GetAsync(page.Html.QuerySelector("iframe")!.GetAttribute("src")!);
        Assert.StartsWith("data:image/png;base64,", mail.Html.QuerySelector("img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(page.Html.QuerySelector("a[download]")!.GetAttribute("href")!)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/dev/mail/..%2F..%2Fappsettings.json")).Status);
    }

    [Theory]
    [InlineData("/dev/mail"), InlineData("/dev/mail/a.eml"), InlineData("/dev/mail/a.eml/html"), InlineData("/dev/mails"), InlineData("/dev/mails/1"), InlineData("/dev/mails/1/html")]
    public async Task In_production_there_is_nothing_of_it(string path)
    {
        await using var production = site.WithWebHostBuilder(web => web.UseEnvironment("Production").UseSetting("Payments:AllowSimulated", "true"));
        Assert.Equal(HttpStatusCode.NotFound, (await production.CreateClient().GetAsync(path)).StatusCode);
    }
}
