using CinemaSite.Data;
using Microsoft.AspNetCore.Identity;

namespace CinemaSite.Identity;

/// <summary>A new password for an account whose owner said the old one. Other devices are signed out, and a letter says so.</summary>
public sealed class ChangePassword(CinemaDbContext db, Accounts accounts, IAccountNotices notices, TimeProvider clock)
{
    public async Task<PasswordChange> RunAsync(User owner, string password, CancellationToken ct)
    {
        if (await accounts.ObjectionsAsync(owner, password) is [_, ..] objections)
            return new(objections);

        var hash = await accounts.HashAsync(owner, password);
        return new([], await db.InTransactionAsync(
            async () =>
            {
                var user = await accounts.FindByIdAsync($"{owner.Id}");
                user!.PasswordHash = hash;
                notices.Add(AccountNotice.PasswordChanged, user.Id, null, clock.GetUtcNow().UtcDateTime);
                await accounts.UpdateSecurityStampAsync(user);
                return user;
            },
            ct));
    }
}

/// <param name="User">Whose it is, as they are now; null while there are objections.</param>
public sealed record PasswordChange(IReadOnlyList<IdentityError> Objections, User? User = null);
