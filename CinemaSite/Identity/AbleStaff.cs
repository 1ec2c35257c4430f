using CinemaSite.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Identity;

/// <summary>Who has an ability, where nobody is signed in to be asked for it: in jobs and mails.</summary>
public sealed class AbleStaff(CinemaDbContext db, IOptions<AuthorizationOptions> abilities)
{
    /// <summary>The accounts that are not deactivated and whose roles the ability of <see cref="Policies"/> allows.</summary>
    public async Task<IReadOnlySet<int>> IdsAsync(string ability, CancellationToken ct)
    {
        var roles = abilities.Value.GetPolicy(ability)!.Requirements.OfType<RolesAuthorizationRequirement>().Single().AllowedRoles.ToList();
        return await db.Users
            .Where(u => u.DeactivatedAt == null && db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(role => role.Id == r.RoleId && roles.Contains(role.Name!))))
            .Select(u => u.Id)
            .ToHashSetAsync(ct);
    }
}
