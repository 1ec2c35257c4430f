using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinemaSite.Web.TagHelpers;

/// <summary>An icon of the sprite, always beside a word: &lt;icon name="clock" /&gt;.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "icon");
        output.Attributes.SetAttribute("aria-hidden", "true");
        var use = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder("use");
        use.Attributes["href"] = "/icons.svg#" + Name;
        output.Content.SetHtmlContent(use);
    }
}
