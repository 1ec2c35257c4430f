using Microsoft.AspNetCore.Identity;

namespace CinemaSite.Identity;

public static class RoleSetup
{
    /// <summary>Adds the roles that a new database lacks.</summary>
    public static async Task AddRolesAsync(this IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<Role>>();
        foreach (var name in Roles.All)
            if (!await roles.RoleExistsAsync(name))
                await roles.CreateAsync(new Role(name));
    }
}
