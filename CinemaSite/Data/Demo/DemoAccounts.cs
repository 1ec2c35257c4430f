using CinemaSite.Identity;

namespace CinemaSite.Data.Demo;

/// <summary>One person for each role, for development only: everybody can read their password here.</summary>
public static class DemoAccounts
{
    public const string Password = "velvet curtain rising";

    private static readonly (string Role, string Email, string Name)[] People =
    [
        (Roles.Customer, "moviegoer@example.com", "Maya Goer"),
        (Roles.Cashier, "cashier@example.com", "Casper Till"),
        (Roles.Usher, "usher@example.com", "Una Torch"),
        (Roles.Manager, "manager@example.com", "Marta Reel"),
        (Roles.Admin, "admin@example.com", "Ada Keys"),
    ];

    /// <summary>Adds those that are missing and answers what to print about all of them. Roles must be there already.</summary>
    /// <exception cref="InvalidOperationException">The site does not run in Development.</exception>
    public static async Task<IReadOnlyList<string>> AddDemoAccountsAsync(this IServiceProvider services)
    {
        using var scope = services.CreateScope();
        if (!scope.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
            throw new InvalidOperationException("Demo accounts are for development: their password is public.");

        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        foreach (var (role, email, name) in People)
        {
            if (await accounts.FindByEmailAsync(email) is not null)
                continue;

            var person = new User { Name = name, UserName = email, Email = email, EmailConfirmed = true, RegisteredAt = now };
            await accounts.CreateAsync(person, Password);
            await accounts.AddToRoleAsync(person, role);
        }

        return [.. People.Select(p => $"{p.Role,-9} {p.Email}"), $"Password of all five: {Password}"];
    }
}
