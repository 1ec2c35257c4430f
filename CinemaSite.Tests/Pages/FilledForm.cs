using AngleSharp.Html.Dom;
using CinemaSite.Tests.Pages.Account;

namespace CinemaSite.Tests.Pages;

/// <summary>A form as a browser sends it: all of its fields as they are, but for what is typed, ticked or chosen.</summary>
public static class FilledForm
{
    /// <summary>Opens the page and sends the form that has a button of these words.</summary>
    /// <param name="typed">Text, several texts for boxes to tick, or a <see cref="ChosenFile"/>.</param>
    public static async Task<Answer> SubmitAsync(this Browser browser, string path, string button, params (string Name, object Value)[] typed) =>
        await browser.SubmitAsync(await browser.GetAsync(path), path, button, typed);

    public static Task<Answer> SubmitAsync(this Browser browser, Answer page, string path, string button, params (string Name, object Value)[] typed)
    {
        var pressed = page.Html.QuerySelectorAll("main form button").First(b => b.TextContent.Trim() == button);
        var form = (IHtmlFormElement)pressed.Closest("form")!;
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in FieldsOf(form).Where(field => typed.All(t => t.Name != field.Name)))
            content.Add(new StringContent(value), name);
        foreach (var (name, value) in typed)
            Add(content, name, value);
        return browser.SendAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : path, content);
    }

    private static void Add(MultipartFormDataContent content, string name, object value)
    {
        if (value is ChosenFile file)
            content.Add(new ByteArrayContent(file.Bytes), name, file.Name);
        else
            foreach (var text in value as IEnumerable<string> ?? [(string)value])
                content.Add(new StringContent(text), name);
    }

    private static IEnumerable<(string Name, string Value)> FieldsOf(IHtmlFormElement form)
    {
        foreach (var field in form.QuerySelectorAll("[name]"))
        {
            if (field is IHtmlInputElement { Type: "file" } or IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false })
                continue;
            yield return (field.GetAttribute("name")!, field switch
            {
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value ?? "",
                IHtmlTextAreaElement area => area.Value,
                _ => "",
            });
        }
    }
}

/// <summary>A file in a form's file field.</summary>
public sealed record ChosenFile(string Name, byte[] Bytes);
