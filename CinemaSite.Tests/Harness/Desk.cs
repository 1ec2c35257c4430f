using CinemaSite.Data.History;
using CinemaSite.Identity;

namespace CinemaSite.Tests.Harness;

/// <summary>Staff of a site under test.</summary>
public static class Desk
{
    public const string Password = "four green umbrellas";

    /// <summary>A member of staff in a role, as the history names them.</summary>
    public static async Task<Actor> ActorAsync(this TheSite site, string role = Roles.Manager)
    {
        var email = $"{role.ToLowerInvariant()}@staff.example";
        var user = await site.RunAsync(async (Accounts accounts) =>
        {
            if (await accounts.FindByEmailAsync(email) is { } known)
                return known;

            var person = new User { Name = role + " Desk", UserName = email, Email = email, EmailConfirmed = true };
            Assert.True((await accounts.CreateAsync(person, Password)).Succeeded);
            Assert.True((await accounts.AddToRoleAsync(person, role)).Succeeded);
            return person;
        });
        return new(user.Id, email, site.Clock.GetUtcNow().UtcDateTime);
    }
}
