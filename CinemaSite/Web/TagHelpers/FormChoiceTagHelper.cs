using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinemaSite.Web.TagHelpers;

/// <summary>
/// One box to tick, &lt;form-choice for="Remember" label="..." /&gt;, one of several,
/// &lt;form-choice for="Genres" value="Drama" label="Drama" /&gt;, or one to pick, with type="radio".
/// </summary>
[HtmlTargetElement("form-choice", Attributes = "for,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormChoiceTagHelper : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string Value { get; set; } = "true";

    public string Type { get; set; } = "checkbox";

    private bool IsChosen => For.Model switch
    {
        bool ticked => ticked,
        string one => one == Value,
        System.Collections.IEnumerable several => several.Cast<object?>().Any(one => one?.ToString() == Value),
        var one => one?.ToString() == Value,
    };

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "label";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "choice");
        var input = Html.Tag("input", "",
            ("type", Type), ("name", For.Name), ("value", Value), ("checked", IsChosen ? "checked" : null));
        input.TagRenderMode = Microsoft.AspNetCore.Mvc.Rendering.TagRenderMode.SelfClosing;
        output.Content.AppendHtml(input).Append(" ").Append(Label);
    }
}
