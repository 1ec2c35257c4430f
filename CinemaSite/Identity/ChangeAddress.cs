using CinemaSite.Data;
using CinemaSite.Data.History;

namespace CinemaSite.Identity;

/// <summary>The address of an account becomes another one, by a link sent to that one. An address is also the name to sign in with.</summary>
public sealed class ChangeAddress(CinemaDbContext db, Accounts accounts, TimeProvider clock)
{
    /// <summary>Null when the link is old or the address has one by now.</summary>
    public Task<AddressChange?> RunAsync(int userId, string email, string token, CancellationToken ct) => db.InTransactionAsync(
        async () =>
        {
            if (await accounts.FindByIdAsync($"{userId}") is not { } user || await accounts.FindByEmailAsync(email) is not null)
                return null;

            var change = new AddressChange(user, user.Email!);
            user.UserName = email;
            if (!(await accounts.ChangeEmailAsync(user, email, token)).Succeeded)
                return null;

            var by = new Actor(userId, change.OldEmail, clock.GetUtcNow().UtcDateTime);
            await db.RecordOfStaffAsync(by, "Changed the address of the account", user, ct);
            return change;
        },
        ct);
}

public sealed record AddressChange(User User, string OldEmail);
