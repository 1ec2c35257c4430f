using System.Net;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Notifications;
using CinemaSite.Tests.Pages.Account;

namespace CinemaSite.Tests.Pages.Manage;

public sealed class OutboxPagesTests : IAsyncLifetime
{
    private readonly TheSite site = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_manager_sees_a_mail_as_it_looks_with_its_text_and_files_and_sends_it_again()
    {
        var id = await SentTicketsAsync();
        var manager = await site.StaffAsync();
        var list = await manager.GetAsync("/manage/outbox?state=Sent&q=ana@");
        var link = list.Html.QuerySelector("tbody th a")!;
        Assert.Equal($"/manage/outbox/{id}", link.GetAttribute("href"));

        var page = await manager.GetAsync($"/manage/outbox/{id}");
        Assert.StartsWith("Your ticket: Ran", page.Heading, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("dl a[href^='/manage/bookings/']"));
        Assert.Contains("Hello Ana,", page.Html.QuerySelector("pre.mail-text")!.TextContent, StringComparison.Ordinal);
        var files = page.Html.QuerySelectorAll("a[download]");
        Assert.EndsWith(".ics", files[0].TextContent, StringComparison.Ordinal);
        using var file = await manager.FetchAsync(files[0].GetAttribute("href")!);
        Assert.Equal(("application/octet-stream", "attachment"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType));

        var again = await manager.PostAsync($"/manage/outbox/{id}");
        Assert.Equal($"/manage/outbox/{id}", again.Location);
        Assert.Equal("The mail is on its way.", (await manager.GetAsync(again.Location!)).Notice);
        Assert.Equal(2, (await site.OutboxAsync()).Count);
    }

    [Fact]
    public async Task What_a_mail_shows_can_run_nothing_load_nothing_and_is_framed_by_its_page_alone()
    {
        var id = await SentTicketsAsync(name: "<script>alert(1)</script>");
        var manager = await site.StaffAsync();
        var page = await manager.GetAsync($"/manage/outbox/{id}");
        var frame = page.Html.QuerySelector("iframe")!;
        Assert.Equal((("", $"/manage/outbox/{id}/html")), (frame.GetAttribute("sandbox"), frame.GetAttribute("src")));
        Assert.Contains("frame-src 'self'", Policy(page), StringComparison.Ordinal);
        Assert.DoesNotContain("frame-src", Policy(await manager.GetAsync("/manage/outbox")), StringComparison.Ordinal);

        var mail = await manager.GetAsync(frame.GetAttribute("src")!);
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox", Policy(mail));
        Assert.Equal("SAMEORIGIN", mail.Response.Headers.GetValues("X-Frame-Options").Single());
        Assert.Empty(mail.Html.QuerySelectorAll("script"));
        Assert.All(mail.Html.QuerySelectorAll("img"), img => Assert.StartsWith("data:image/png;base64,", img.GetAttribute("src"), StringComparison.Ordinal));
        Assert.Equal("DENY", page.Response.Headers.GetValues("X-Frame-Options").Single());
    }

    [Fact]
    public async Task A_mail_that_holds_a_secret_shows_its_envelope_and_says_why()
    {
        var cinema = await ACinema.With().InAsync(site);
        var voucher = await site.GiftCardAsync(cinema, 2500);
        await site.SendAsync(new RecordingMailer());
        var message = (await site.OutboxAsync()).Single(m => m.Kind == NoticeKind.VoucherSent);
        var manager = await site.StaffAsync();

        var page = await manager.GetAsync($"/manage/outbox/{message.Id}");
        Assert.Contains("nobody but the addressee may read it", page.Body, StringComparison.Ordinal);
        Assert.Contains("bea@example.org", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(voucher.SpokenCode, page.Body, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("iframe"));
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"/manage/outbox/{message.Id}/html")).Status);
    }

    [Fact]
    public async Task Mail_that_is_not_there_is_not_found()
    {
        var manager = await site.StaffAsync();
        foreach (var path in new[] { "/manage/outbox/99", "/manage/outbox/99/html", "/manage/outbox/99/files/0", "/dev/mail/nothing.eml", "/dev/mail/nothing.eml/html" })
            Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(path)).Status);
    }

    private static string Policy(Answer page) => page.Response.Headers.GetValues("Content-Security-Policy").Single();

    private async Task<int> SentTicketsAsync(string name = "Ana")
    {
        await site.SellAsync(await ACinema.With().InAsync(site), ["A1"], name: name);
        await site.SendAsync(new RecordingMailer());
        return Assert.Single(await site.OutboxAsync()).Id;
    }
}
