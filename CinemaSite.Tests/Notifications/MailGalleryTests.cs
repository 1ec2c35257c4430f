using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;
using CinemaSite.Web;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Notifications;

/// <summary>What must be true of every mail, asked of an example of each.</summary>
public sealed class MailGalleryTests(TheGallery gallery) : IClassFixture<TheGallery>
{
    [Fact]
    public void Every_kind_of_mail_has_an_example_in_both_languages() => Assert.Empty(
        from kind in Enum.GetValues<NoticeKind>()
        where gallery.HasWriter(kind)
        from language in new[] { "en", "es" }
        where !gallery.Mails.Any(m => m.Kind == kind && m.Language == language && m.Mail.Language == language)
        select $"{kind} in {language}");

    /// <summary>The people of both languages live in one cinema, and some jobs write to all of them.</summary>
    [Fact]
    public void Each_kind_has_as_many_examples_in_one_language_as_in_the_other() => Assert.Empty(
        from kind in gallery.Mails.GroupBy(m => m.Kind)
        where kind.Count(m => m.Language == "en") != kind.Count(m => m.Language == "es")
        select $"{kind.Key}");

    [Fact]
    public void No_mail_loads_anything_from_anywhere() => Assert.Empty(
        from mail in gallery.Mails
        from found in Remote(mail)
        select $"{mail.Kind} {mail.Language}: {found}");

    [Fact]
    public void Every_picture_that_a_mail_names_comes_with_it_and_says_in_words_what_it_shows() => Assert.Empty(
        from mail in gallery.Mails
        from picture in Html(mail).QuerySelectorAll("img")
        where !mail.Mail.Images.Any(i => picture.GetAttribute("src") == $"cid:{i.ContentId}") || !picture.HasAttribute("alt")
        select $"{mail.Kind} {mail.Language}: {picture.OuterHtml}");

    /// <summary>Every link and every paragraph of the page stands in the text too.</summary>
    [Fact]
    public void Every_mail_says_the_same_in_plain_text() => Assert.Empty(
        from mail in gallery.Mails
        from missing in (mail.Mail.Text.Length < 80 ? ["any text"] : Html(mail).QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(link => !mail.Mail.Text.Contains(link, StringComparison.Ordinal)))
        select $"{mail.Kind} {mail.Language}: {missing}");

    [Fact]
    public void Every_mail_is_a_whole_page_in_its_language_with_a_subject_and_somebody_to_read_it() => Assert.Empty(
        from mail in gallery.Mails
        let page = Html(mail)
        where page.DocumentElement.GetAttribute("lang") != mail.Language || page.Title is null or "" || mail.Mail.Subject.Length is 0 or > 120
            || !mail.Mail.To.Contains('@', StringComparison.Ordinal) || mail.Mail.Subject.Contains('\n', StringComparison.Ordinal)
        select $"{mail.Kind} {mail.Language}");

    [Fact]
    public void The_two_languages_differ() => Assert.Empty(
        from kind in gallery.Mails.GroupBy(m => m.Kind)
        let subjects = kind.ToLookup(m => m.Language, m => m.Mail.Subject)
        from subject in subjects["en"].Intersect(subjects["es"])
        select $"{kind.Key}: {subject}");

    [Fact]
    public async Task A_developer_looks_at_each_of_them()
    {
        var browser = new Browser(gallery.Site.Visitor());
        var list = await browser.GetAsync("/dev/mails");
        var links = list.Html.QuerySelectorAll("tbody a");
        Assert.Equal(gallery.Mails.Count, links.Length);

        var page = await browser.GetAsync(links[0].GetAttribute("href")!);
        Assert.Equal(links[0].TextContent, page.Heading);
        Assert.Equal(2, page.Html.QuerySelectorAll("iframe[sandbox='']").Length);
        var mail = await browser.GetAsync(page.Html.QuerySelector("iframe")!.GetAttribute("src")!);
        Assert.Contains("sandbox", mail.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await browser.GetAsync("/dev/mails/99999")).Status);
    }

    private static IEnumerable<string> Remote(GalleryMail mail)
    {
        var page = Html(mail);
        return
        [
            .. page.QuerySelectorAll("[src]").Select(e => e.GetAttribute("src")!).Where(src => !src.StartsWith("cid:", StringComparison.Ordinal)),
            .. page.QuerySelectorAll("link, script, iframe, object, embed, video, audio, form, [background], [srcset]").Select(e => e.OuterHtml),
            .. mail.Mail.Html!.Contains("url(", StringComparison.OrdinalIgnoreCase) || mail.Mail.Html.Contains("@import", StringComparison.OrdinalIgnoreCase)
                ? new[] { "a style that loads something" } : [],
        ];
    }

    private static IDocument Html(GalleryMail mail) => new HtmlParser().ParseDocument(mail.Mail.Html ?? "");
}

/// <summary>A site whose gallery was made once.</summary>
public sealed class TheGallery : IAsyncLifetime
{
    public TheSite Site { get; } = new TheSite().With("Email:PickupFolder", "App_Data/no-mail");

    public IReadOnlyList<GalleryMail> Mails { get; private set; } = [];

    public bool HasWriter(NoticeKind kind) => Site.Services.GetRequiredService<IServiceProviderIsKeyedService>().IsKeyedService(typeof(INoticeWriter), kind);

    public async ValueTask InitializeAsync() => Mails = await Site.Services.GetRequiredService<MailGallery>().MailsAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
