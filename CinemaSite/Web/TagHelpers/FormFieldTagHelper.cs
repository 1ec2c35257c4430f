using System.Globalization;
using CinemaSite.Resources;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Web.TagHelpers;

/// <summary>
/// A field with its label, hint, error and input:
/// &lt;form-field for="Email" label="E-mail" hint="..." autocomplete="email" /&gt;. With content it is a group, and the
/// content its choices: &lt;form-field for="Genres" label="..."&gt;&lt;form-choice .../&gt;&lt;/form-field&gt;. Whatever else
/// is written on the element goes to the input. With type="textarea" it has several lines.
/// </summary>
[HtmlTargetElement("form-field", Attributes = "for,label")]
public sealed class FormFieldTagHelper(IStringLocalizer<Strings> t) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>Said beside the label. By itself: when the property may be null.</summary>
    public bool? Optional { get; set; }

    /// <summary>By itself: what the property's data type says, else text. A password is never shown again.</summary>
    public string? Type { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private string Id => Html.Id(Name);

    private string? Error => ViewContext.ViewData.ModelState[Name]?.Errors.FirstOrDefault()?.ErrorMessage;

    private string? Descriptions =>
        string.Join(' ', new[] { Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var choices = await output.GetChildContentAsync();
        var isGroup = !choices.IsEmptyOrWhiteSpace;
        var others = output.Attributes.Select(a => (a.Name, (string?)a.Value.ToString())).ToArray();
        output.Attributes.Clear();
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = isGroup ? "fieldset" : "div";
        output.Attributes.SetAttribute("class", isGroup ? "field-group" : "field");

        output.Content.AppendHtml(Html.Tag(isGroup ? "legend" : "label", Heading(), ("for", isGroup ? null : Id)));
        if (Hint is not null)
            output.Content.AppendHtml(Html.Tag("span", Hint, ("class", "hint"), ("id", Id + "-hint")));
        if (Error is not null)
            output.Content.AppendHtml(Html.Tag("span", Error, ("class", "field-error"), ("id", Id + "-error")));

        if (!isGroup)
        {
            output.Content.AppendHtml(Input(others));
            return;
        }

        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("tabindex", "-1");
        if (Descriptions is { } ids)
            output.Attributes.SetAttribute("aria-describedby", ids);
        output.Content.AppendHtml(Html.Tag("div", choices, ("class", "choices")));
    }

    private HtmlContentBuilder Heading()
    {
        var heading = new HtmlContentBuilder().Append(Label);
        return (HtmlContentBuilder)(Optional ?? !For.Metadata.IsRequired
            ? heading.Append(" ").AppendHtml(Html.Tag("span", $"({t["optional"].Value})", ("class", "optional")))
            : heading);
    }

    private TagBuilder Input((string Name, string? Value)[] others)
    {
        var type = Type ?? For.Metadata.DataTypeName switch
        {
            "EmailAddress" => "email",
            "PhoneNumber" => "tel",
            "Password" => "password",
            _ => For.Metadata.UnderlyingOrModelType switch
            {
                var t when t == typeof(DateOnly) => "date",
                var t when t == typeof(TimeOnly) => "time",
                var t when t == typeof(int) || t == typeof(long) => "number",
                _ => "text",
            },
        };
        (string, string?)[] common =
        [
            ("class", others.FirstOrDefault(o => o.Name == "class").Value is { } more ? "input " + more : "input"), ("id", Id), ("name", Name),
            ("spellcheck", type is "email" or "password" ? "false" : null), ("aria-invalid", Error is null ? null : "true"),
            ("aria-describedby", Descriptions), .. others.Where(o => o.Name != "class"),
        ];
        if (type == "textarea")
            return Html.Tag("textarea", "\n" + Written(), common);

        var input = Html.Tag("input", "", [("type", type), ("value", type is "password" or "file" ? null : Written()), .. common]);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        return input;
    }

    /// <summary>What was typed, as it was; else the value as the browser's fields want it, whatever the language.</summary>
    private string? Written() => ViewContext.ViewData.ModelState[Name]?.AttemptedValue ?? For.Model switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        var other => other?.ToString(),
    };
}
