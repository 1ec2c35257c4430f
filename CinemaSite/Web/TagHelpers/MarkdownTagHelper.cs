using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinemaSite.Web.TagHelpers;

/// <summary>A note in Markdown, as <see cref="Notes"/> lets it through: &lt;markdown text="..." class="..." /&gt;.</summary>
[HtmlTargetElement("markdown", Attributes = "text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MarkdownTagHelper : TagHelper
{
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Notes.ToHtml(Text));
    }
}
