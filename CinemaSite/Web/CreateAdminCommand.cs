using CinemaSite.Identity;

namespace CinemaSite.Web;

/// <summary>
/// `create-admin EMAIL`: makes an admin whose address needs no confirmation, with a password typed twice or from
/// CINEMA_ADMIN_PASSWORD. Somebody who has an account becomes an admin and keeps their password.
/// </summary>
public static class CreateAdminCommand
{
    public const string PasswordVariable = "CINEMA_ADMIN_PASSWORD";

    /// <param name="args">What follows the word "create-admin".</param>
    /// <param name="ask">Asks a question and reads the answer without showing it; null at the end of the input.</param>
    public static async Task<int> RunAsync(
        IServiceProvider services, IReadOnlyList<string> args, Func<string, string?> ask, TextWriter output, TextWriter error)
    {
        if (args is not [var email] || !new MailAddressAttribute().IsValid(email))
        {
            await error.WriteLineAsync("Name one e-mail address: create-admin EMAIL");
            return 2;
        }

        await services.AddRolesAsync();
        using var scope = services.CreateScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        var user = await accounts.FindByEmailAsync(email);
        var refusal = user is null ? await CreateAsync() : await PromoteAsync(user);
        await (refusal is null ? output : error).WriteLineAsync(refusal ?? $"{email} is an admin now.");
        return refusal is null ? 0 : 2;

        async Task<string?> CreateAsync()
        {
            var password = Environment.GetEnvironmentVariable(PasswordVariable);
            if (string.IsNullOrEmpty(password))
            {
                password = ask("Password: ");
                if (ask("The same again: ") != password)
                    return "The two passwords are not the same.";
            }

            var admin = new User
            {
                Name = email.Split('@')[0],
                UserName = email,
                Email = email,
                EmailConfirmed = true,
                RegisteredAt = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
            };
            var created = await accounts.CreateAsync(admin, password ?? "");
            return created.Succeeded ? await PromoteAsync(admin) : created.Errors.First().Description + ".";
        }

        async Task<string?> PromoteAsync(User person)
        {
            person.EmailConfirmed = true;
            var promoted = await accounts.IsInRoleAsync(person, Roles.Admin)
                ? await accounts.UpdateAsync(person)
                : await accounts.AddToRoleAsync(person, Roles.Admin);
            return promoted.Succeeded ? null : promoted.Errors.First().Description;
        }
    }
}
