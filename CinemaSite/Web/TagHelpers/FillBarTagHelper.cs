using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinemaSite.Web.TagHelpers;

/// <summary>A bar filled to so many per cent, &lt;fill-bar percent="81" /&gt;. The number stands beside it as text.</summary>
[HtmlTargetElement("fill-bar", Attributes = "percent", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FillBarTagHelper : TagHelper
{
    private const int Width = 96;

    public int Percent { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "fill-bar");
        output.Attributes.SetAttribute("viewBox", $"0 0 {Width} 10");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.AppendHtml(Bar(".5", ".5", "95", "9"));
        output.Content.AppendHtml(Bar("1", "1", (Math.Clamp(Percent, 0, 100) * (Width - 2) / 100).ToString(CultureInfo.InvariantCulture), "8"));
    }

    private static TagBuilder Bar(string x, string y, string width, string height) =>
        Html.Tag("rect", "", ("x", x), ("y", y), ("width", width), ("height", height));
}
