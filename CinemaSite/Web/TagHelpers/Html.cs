using CinemaSite.Resources;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Web.TagHelpers;

/// <summary>The few turns of phrase that the tag helpers share.</summary>
internal static class Html
{
    public static TagBuilder Tag(string name, object content, params (string Name, string? Value)[] attributes)
    {
        var tag = new TagBuilder(name);
        foreach (var (attribute, value) in attributes)
            if (value is not null)
                tag.Attributes[attribute] = value;
        _ = content is IHtmlContent html ? tag.InnerHtml.AppendHtml(html) : tag.InnerHtml.Append((string)content);
        return tag;
    }

    /// <summary>The id of the field with that name, as the framework's own tag helpers make it.</summary>
    public static string Id(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static string Count(this IStringLocalizer<Strings> t, int problems) => problems switch
    {
        1 => t["One thing to put right"],
        2 => t["Two things to put right"],
        3 => t["Three things to put right"],
        _ => t["{0} things to put right", problems],
    };
}
