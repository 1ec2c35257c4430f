using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace CinemaSite.Identity;

/// <summary>
/// Of every ability: whoever can do much with it (<see cref="Roles.WithSecondFactor"/>) has shown a second factor. In
/// development nobody has to.
/// </summary>
public sealed class SecondFactor : IAuthorizationRequirement;

internal sealed class SecondFactorHandler(IHostEnvironment host) : AuthorizationHandler<SecondFactor>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SecondFactor requirement)
    {
        var must = !host.IsDevelopment()
            && Roles.WithSecondFactor.Any(role => context.User.HasClaim(ClaimTypes.Role, role));
        if (!must || SignIns.ShowsSecondFactor(context.User))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
