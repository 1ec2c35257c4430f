using CinemaSite.Notifications;
using CinemaSite.WaitingList;
using Hangfire;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CinemaSite.Web;

/// <summary>
/// A page whose buttons may set seats free: after each press those on the waiting list are asked and written to at once, in the background. A press
/// that is lost is made up for within a minute.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FreesSeatsAttribute : Attribute, IAsyncPageFilter
{
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || done.Exception is not null)
            return;

        var jobs = context.HttpContext.RequestServices.GetRequiredService<IBackgroundJobClient>();
        var offers = jobs.Enqueue<OfferSeats>(offer => offer.RunAsync(CancellationToken.None));
        jobs.ContinueJobWith<SendOutbox>(offers, outbox => outbox.RunAsync(CancellationToken.None));
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;
}
