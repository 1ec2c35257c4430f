using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinemaSite.Web.TagHelpers;

/// <summary>
/// Facts for search engines as JSON-LD: &lt;json-ld data="..." /&gt;. The default encoder escapes &lt;, &gt; and &amp;, so no
/// title can leave the element; browsers do not run it, so the content security policy does not concern it.
/// </summary>
[HtmlTargetElement("json-ld", TagStructure = TagStructure.WithoutEndTag)]
public sealed class JsonLdTagHelper : TagHelper
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public object? Data { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "application/ld+json");
        output.Content.SetHtmlContent(JsonSerializer.Serialize(Data, Json));
    }
}
