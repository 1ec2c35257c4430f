using CinemaSite.BoxOffice;
using CinemaSite.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CinemaSite.Web;

/// <summary>A page of the till that is no use without an open session: whoever has none is sent to open one.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsOpenTillAttribute : Attribute, IAsyncPageFilter
{
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var db = http.RequestServices.GetRequiredService<CinemaDbContext>();
        if (await db.CurrentTillSessionAsync(http.UserId() ?? 0, http.RequestAborted) is not { } session)
        {
            context.Result = new RedirectToPageResult("/BoxOffice/Open");
            return;
        }

        http.Items[typeof(TillSession)] = session;
        await next();
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;
}

public static class Tills
{
    /// <summary>The open session of whoever asks; pages that need one say so (<see cref="NeedsOpenTillAttribute"/>).</summary>
    public static TillSession Till(this HttpContext context) =>
        context.TillOrNone() ?? throw new InvalidOperationException("This page does not ask for an open till.");

    public static TillSession? TillOrNone(this HttpContext context) => context.Items[typeof(TillSession)] as TillSession;
}
