using CinemaSite.Data;
using Microsoft.AspNetCore.Identity;

namespace CinemaSite.Identity;

/// <summary>A new password by a link from a mail. Who has the link has the address, so that is confirmed with it.</summary>
public sealed class ResetForgottenPassword(Accounts accounts)
{
    public static readonly Refusal LinkIsOld = new("This link no longer works. Ask for a new one.");

    public async Task<bool> CanAsync(int userId, string token) =>
        await accounts.FindByIdAsync($"{userId}") is { } user
        && await accounts.VerifyUserTokenAsync(
            user, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<User>.ResetPasswordTokenPurpose, token);

    public async Task<IdentityResult> RunAsync(int userId, string token, string password)
    {
        if (await accounts.FindByIdAsync($"{userId}") is not { } user)
            return IdentityResult.Failed(accounts.ErrorDescriber.InvalidToken());

        user.EmailConfirmed = true;
        user.LockoutEnd = null;
        user.AccessFailedCount = 0;
        return await accounts.ResetPasswordAsync(user, token, password);
    }
}
