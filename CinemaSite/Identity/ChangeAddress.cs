using CinemaSite.Data;
using CinemaSite.Data.History;

namespace CinemaSite.Identity;

/// <summary>The address of an account becomes another one, by a link sent to that one. An address is also the name to sign in with.</summary>
public sealed class ChangeAddress(CinemaDbContext db, Accounts accounts, IAccountNotices notices, TimeProvider clock)
{
    /// <summary>False when the link is old or the address has one by now.</summary>
    public Task<bool> RunAsync(int userId, string email, string token, CancellationToken ct) => db.InTransactionAsync(
        async () =>
        {
            if (await accounts.FindByIdAsync($"{userId}") is not { } user || await accounts.FindByEmailAsync(email) is not null)
                return false;

            var (oldEmail, now) = (user.Email!, clock.GetUtcNow().UtcDateTime);
            user.UserName = email;
            if (!(await accounts.ChangeEmailAsync(user, email, token)).Succeeded)
                return false;

            notices.Add(AccountNotice.AddressChanged, userId, oldEmail, now);
            await db.SaveChangesAsync(ct);
            await db.RecordOfStaffAsync(new Actor(userId, oldEmail, now), "Changed the address of the account", user, ct);
            return true;
        },
        ct);
}
