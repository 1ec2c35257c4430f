using CinemaSite.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Web.TagHelpers;

/// <summary>
/// A list to choose one of, with its label, hint and error: &lt;form-select for="FilmId" label="..." items="Model.Films" /&gt;.
/// With <see cref="None"/> nothing may be chosen, and that is what it is called.
/// </summary>
[HtmlTargetElement("form-select", Attributes = "for,label,items", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormSelectTagHelper(IStringLocalizer<Strings> t) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public bool Optional { get; set; }

    public string? None { get; set; }

    public IEnumerable<SelectListItem> Items { get; set; } = [];

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = Html.Id(name);
        var state = ViewContext.ViewData.ModelState[name];
        var error = state?.Errors.FirstOrDefault()?.ErrorMessage;
        var chosen = state?.AttemptedValue ?? For.Model?.ToString();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        output.Content.AppendHtml(Html.Tag("label", Optional ? $"{Label} ({t["optional"].Value})" : Label, ("for", id)));
        if (Hint is not null)
            output.Content.AppendHtml(Html.Tag("span", Hint, ("class", "hint"), ("id", id + "-hint")));
        if (error is not null)
            output.Content.AppendHtml(Html.Tag("span", error, ("class", "field-error"), ("id", id + "-error")));

        string[] descriptions = [.. new[] { Hint is null ? null : id + "-hint", error is null ? null : id + "-error" }.OfType<string>()];
        var select = Html.Tag("select", "",
            ("class", "select"), ("id", id), ("name", name), ("aria-invalid", error is null ? null : "true"),
            ("aria-describedby", descriptions is [] ? null : string.Join(' ', descriptions)));
        if (None is not null)
            select.InnerHtml.AppendHtml(Html.Tag("option", None, ("value", "")));
        foreach (var item in Items)
            select.InnerHtml.AppendHtml(Html.Tag("option", item.Text, ("value", item.Value), ("selected", item.Value == chosen ? "selected" : null)));
        output.Content.AppendHtml(select);
    }
}
