using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CinemaSite.Tests.Concurrency;

/// <summary>A browser without scripts: it opens pages and sends their forms as they are, but for what is filled in.</summary>
internal sealed class Visit(HttpClient browser)
{
    private static readonly HtmlParser Html = new();

    private Uri address = null!;

    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the last answer led to, if it did.</summary>
    public string? Location { get; private set; }

    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>What the page's error summary says, or that it is none of a page.</summary>
    public Answer Answer => Page.QuerySelector(".error-summary li") is { } why
        ? new Answer.Refused(why.TextContent.Trim())
        : new Answer.Broken($"{(int)Status} at {address}");

    public async Task<HttpStatusCode> OpenAsync(string where)
    {
        address = new Uri(where, UriKind.RelativeOrAbsolute);
        using var response = await browser.GetAsync(address);
        await ReadAsync(response);
        return Status;
    }

    /// <summary>
    /// Sends the form that has a field or button of this name. Answers where that leads to; null when it is answered with a page,
    /// which is then at hand.
    /// </summary>
    public async Task<string?> SubmitAsync(string fieldName, params (string Name, string Value)[] filled)
    {
        if (Page.QuerySelector($"form [name='{fieldName}']")?.Closest("form") is not IHtmlFormElement form)
            return null;

        var fields = FieldsOf(form).Where(field => filled.All(f => f.Name != field.Name)).Concat(filled);
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        var target = form.GetAttribute("action") is { Length: > 0 } action ? new Uri(action, UriKind.RelativeOrAbsolute) : address;
        using var response = await browser.PostAsync(target, content);
        if (response.StatusCode == HttpStatusCode.Redirect)
            return response.Headers.Location!.ToString();

        await ReadAsync(response);
        return null;
    }

    /// <summary>Sends fields to an address as the page at hand would, with its antiforgery token.</summary>
    public async Task<HttpStatusCode> PostAsync(string where, params (string Name, string Value)[] fields)
    {
        var token = Page.QuerySelector("[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var response = await browser.PostAsync(new Uri(where, UriKind.RelativeOrAbsolute), content);
        await ReadAsync(response);
        return Status;
    }

    private async Task ReadAsync(HttpResponseMessage response)
    {
        (Status, Location) = (response.StatusCode, response.Headers.Location?.ToString());
        Page = Html.ParseDocument(await response.Content.ReadAsStringAsync());
    }

    private static IEnumerable<(string Name, string Value)> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input[name], select[name]"))
        {
            if (element is IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } || element.HasAttribute("disabled"))
                continue;
            yield return (element.GetAttribute("name")!, element is IHtmlSelectElement select ? select.Value! : ((IHtmlInputElement)element).Value);
        }
    }
}
