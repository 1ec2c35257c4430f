using Microsoft.AspNetCore.Authorization;

namespace CinemaSite.Web;

public static class Abilities
{
    /// <summary>Whether whoever is signed in has an ability of <see cref="Identity.Policies"/>, on a page that shows them more for it.</summary>
    public static async Task<bool> MayAsync(this HttpContext context, string ability) =>
        (await context.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, ability)).Succeeded;
}
