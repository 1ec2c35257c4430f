using CinemaSite.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http.Extensions;

namespace CinemaSite.Web;

/// <summary>Who lacks nothing but a second factor is led to where it is set up, not shown a closed door.</summary>
public sealed class SendToSecondFactor : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var failed = authorizeResult.AuthorizationFailure?.FailedRequirements.ToList() ?? [];
        if (authorizeResult.Forbidden && failed is [SecondFactor])
        {
            var query = new QueryBuilder { { "returnUrl", context.Request.PathBase + context.Request.Path } };
            context.Response.Redirect(context.Request.PathBase + "/account/two-factor" + query);
            return Task.CompletedTask;
        }

        return usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
