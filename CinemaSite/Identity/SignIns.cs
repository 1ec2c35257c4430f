using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CinemaSite.Identity;

/// <summary>Identity's cookies as this house hands them out: never to a deactivated account, and saying whether a second factor was shown.</summary>
public sealed class SignIns(
    Accounts accounts, IHttpContextAccessor context, IUserClaimsPrincipalFactory<User> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<User>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<User> confirmation)
    : SignInManager<User>(accounts, context, claims, options, log, schemes, confirmation)
{
    private const string Method = "amr";
    private const string SecondFactor = "mfa";

    /// <summary>True for an account with a second factor in a browser that is not remembered; the browser may then say the code.</summary>
    public async Task<bool> NeedsCodeAsync(User user) =>
        user is { TwoFactorEnabled: true, DeactivatedAt: null } && (await SignInOrTwoFactorAsync(user, isPersistent: false)).RequiresTwoFactor;

    public async Task EnterAsync(User user, bool remember, bool withSecondFactor)
    {
        await SignInWithClaimsAsync(user, remember, [new Claim(Method, withSecondFactor ? SecondFactor : "pwd")]);
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
    }

    /// <summary>Who is signed in has just shown a second factor: so says their cookie from now on, which else stays as it is.</summary>
    public async Task RaiseAsync(User user)
    {
        var here = await Context.AuthenticateAsync(AuthenticationScheme);
        await SignInWithClaimsAsync(user, here.Properties, [new Claim(Method, SecondFactor)]);
    }

    public override Task SignInWithClaimsAsync(User user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims) =>
        user.DeactivatedAt is null ? base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims) : Task.CompletedTask;

    public override async Task<bool> ValidateSecurityStampAsync(User? user, string? securityStamp) =>
        user is { DeactivatedAt: null } && await base.ValidateSecurityStampAsync(user, securityStamp);

    public static bool ShowsSecondFactor(ClaimsPrincipal person) => person.HasClaim(Method, SecondFactor);

    /// <summary>The claims are read anew each minute; how the person came in is in none of them and stays.</summary>
    public static Task KeepMethod(SecurityStampRefreshingPrincipalContext refreshing)
    {
        if (refreshing.CurrentPrincipal?.FindFirst(Method) is { } method && refreshing.NewPrincipal?.Identity is ClaimsIdentity identity
            && !identity.HasClaim(claim => claim.Type == Method))
            identity.AddClaim(method);
        return Task.CompletedTask;
    }
}
