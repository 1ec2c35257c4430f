using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CinemaSite.Web;

/// <summary>
/// Notes in Markdown as HTML and as plain text. HTML in a note is text like any other; only links to the web or to a
/// mailbox are links; pictures are not shown; every heading is one below the page's own.
/// </summary>
public static partial class Notes
{
    private const int HeadingLevel = 2;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    private static readonly string[] Schemes = [Uri.UriSchemeHttp, Uri.UriSchemeHttps, Uri.UriSchemeMailto];

    public static string ToHtml(string markdown)
    {
        using var writer = new StringWriter();
        new HtmlRenderer(writer).Render(Read(markdown));
        return writer.ToString();
    }

    /// <summary>In one line.</summary>
    public static string Plain(string markdown)
    {
        using var writer = new StringWriter();
        new HtmlRenderer(writer) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false }.Render(Read(markdown));
        return WhiteSpace().Replace(writer.ToString(), " ").Trim();
    }

    private static MarkdownDocument Read(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = HeadingLevel;
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Tame(link);
        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !Leads(l.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        return document;
    }

    private static void Tame(LinkInline link)
    {
        if (link.IsImage)
            link.Remove();
        else if (Leads(link.GetDynamicUrl?.Invoke() ?? link.Url))
            link.GetAttributes().AddProperty("rel", "noopener external");
        else
            link.ReplaceBy(new ContainerInline(), copyChildren: true);
    }

    private static bool Leads(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme);

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
