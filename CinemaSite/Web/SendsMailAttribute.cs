using CinemaSite.Notifications;
using Hangfire;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CinemaSite.Web;

/// <summary>
/// A page whose operation puts mail into the outbox. When it has done its work, which is when it leads on, the mail leaves at once
/// and does not wait for the next round.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SendsMailAttribute : Attribute, IAsyncPageFilter
{
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if ((await next()).Result is IKeepTempDataResult)
            context.HttpContext.RequestServices.GetRequiredService<IBackgroundJobClient>().SendMail();
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;
}
