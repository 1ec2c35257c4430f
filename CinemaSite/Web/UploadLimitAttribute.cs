using CinemaSite.Resources;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Web;

/// <summary>
/// A page that takes a file. What is a little too large reaches the operation, which says so beside what was typed. What is
/// far too large is received and thrown away, never kept, so that the browser hears the answer instead of losing its line.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadLimitAttribute(int megabytes) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    private const long MostReceived = 512L << 20;
    private const long Received = 32L << 20;

    /// <summary>Before the antiforgery check, which reads the form.</summary>
    public int Order => int.MinValue;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        var tooLarge = request.ContentLength > Received;
        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = tooLarge ? MostReceived : Received;
        if (!tooLarge)
            return;

        if (request.ContentLength <= MostReceived)
            await request.Body.CopyToAsync(Stream.Null, context.HttpContext.RequestAborted);
        var services = context.HttpContext.RequestServices;
        var t = services.GetRequiredService<IStringLocalizer<Strings>>();
        var next = services.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context.HttpContext);
        Notices.Write(next, t["The file is far larger than the {0} MB that we take. Nothing was kept: choose a smaller one.", megabytes], isBad: true);
        next.Save();
        context.Result = new LocalRedirectResult("~" + request.Path + request.QueryString);
    }
}
