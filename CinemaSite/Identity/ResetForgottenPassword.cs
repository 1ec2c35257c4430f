using CinemaSite.Data;
using Microsoft.AspNetCore.Identity;

namespace CinemaSite.Identity;

/// <summary>A new password by a link from a mail. Who has the link has the address, so that is confirmed with it.</summary>
public sealed class ResetForgottenPassword(CinemaDbContext db, Accounts accounts, IAccountNotices notices, TimeProvider clock)
{
    public static readonly Refusal LinkIsOld = new("This link no longer works. Ask for a new one.");

    public async Task<bool> CanAsync(int userId, string token) =>
        await accounts.FindByIdAsync($"{userId}") is { } user && await IsGoodAsync(user, token);

    public async Task<IdentityResult> RunAsync(int userId, string token, string password, CancellationToken ct)
    {
        if (await accounts.FindByIdAsync($"{userId}") is not { } owner || !await IsGoodAsync(owner, token))
            return IdentityResult.Failed(accounts.ErrorDescriber.InvalidToken());
        if (await accounts.ObjectionsAsync(owner, password) is [_, ..] objections)
            return IdentityResult.Failed([.. objections]);

        var hash = await accounts.HashAsync(owner, password);
        return await db.InTransactionAsync(
            async () =>
            {
                // Asked again, so that of two who follow one link at once only one is heard.
                if (await accounts.FindByIdAsync($"{userId}") is not { } user || !await IsGoodAsync(user, token))
                    return IdentityResult.Failed(accounts.ErrorDescriber.InvalidToken());

                (user.PasswordHash, user.EmailConfirmed, user.LockoutEnd, user.AccessFailedCount) = (hash, true, null, 0);
                notices.Add(AccountNotice.PasswordChanged, user.Id, null, clock.GetUtcNow().UtcDateTime);
                return await accounts.UpdateSecurityStampAsync(user);
            },
            ct);
    }

    private Task<bool> IsGoodAsync(User user, string token) => accounts.VerifyUserTokenAsync(
        user, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<User>.ResetPasswordTokenPurpose, token);
}
