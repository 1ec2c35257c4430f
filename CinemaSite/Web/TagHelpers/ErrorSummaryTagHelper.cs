using CinemaSite.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Web.TagHelpers;

/// <summary>
/// What has to be put right, on top of the page, each line a link to its field: &lt;error-summary /&gt;. Nothing while
/// all is well. Content is put below the list: the buttons that repair it.
/// </summary>
[HtmlTargetElement("error-summary")]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<Strings> t) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .SelectMany(field => field.Value!.Errors.Select(error => (field.Key, Text: error.ErrorMessage)))
            .DistinctBy(error => error.Text)
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var (name, value) in new[]
        {
            ("class", "error-summary"), ("role", "alert"), ("aria-labelledby", "problem"), ("tabindex", "-1"), ("autofocus", ""),
        })
            output.Attributes.SetAttribute(name, value);
        output.Content.AppendHtml(Html.Tag("h2", t.Count(errors.Count), ("id", "problem")));
        var list = new TagBuilder("ul");
        foreach (var (key, text) in errors)
            list.InnerHtml.AppendHtml(Html.Tag("li", key.Length == 0 ? text : Html.Tag("a", text, ("href", "#" + Html.Id(key)))));
        output.Content.AppendHtml(list);
        output.Content.AppendHtml(await output.GetChildContentAsync());
    }
}
