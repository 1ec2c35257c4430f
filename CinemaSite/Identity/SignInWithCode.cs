namespace CinemaSite.Identity;

/// <summary>
/// The second half of signing in: the code of the authenticator app, or a recovery code, which works once. Wrong ones count
/// like wrong passwords, and every refusal costs the same.
/// </summary>
public sealed class SignInWithCode(Accounts accounts, FailedAttempts attempts, SignIns cookie)
{
    /// <summary>Whether this browser has said a password lately.</summary>
    public async Task<bool> CanAsync() => await cookie.GetTwoFactorAuthenticationUserAsync() is not null;

    public Task<CodeAnswer> RunAsync(string code, bool remember, bool rememberBrowser, CancellationToken ct) => EnterAsync(
        async user => await accounts.IsRightCodeAsync(user, code) && await attempts.UseCodeAsync(user.Id, code, ct),
        remember, rememberBrowser, ct);

    public Task<CodeAnswer> RecoverAsync(string code, bool remember, CancellationToken ct) => EnterAsync(
        async user => (await accounts.RedeemTwoFactorRecoveryCodeAsync(user, RecoveryCodes.Normalize(code))).Succeeded,
        remember, rememberBrowser: false, ct);

    private Task<CodeAnswer> EnterAsync(Func<User, Task<bool>> isRightAsync, bool remember, bool rememberBrowser, CancellationToken ct) =>
        EvenPace.KeepAsync(async () =>
        {
            if (await cookie.GetTwoFactorAuthenticationUserAsync() is not { TwoFactorEnabled: true, DeactivatedAt: null } user)
                return CodeAnswer.TooLate;
            if (await attempts.AreTooManyAsync(user.Id, ct))
                return CodeAnswer.Wrong;
            if (!await isRightAsync(user))
            {
                await attempts.CountAsync(user.Id, ct);
                return CodeAnswer.Wrong;
            }

            await attempts.ForgetAsync(user.Id, ct);
            await cookie.EnterAsync(user, remember, withSecondFactor: true);
            if (rememberBrowser)
                await cookie.RememberTwoFactorClientAsync(user);
            return CodeAnswer.SignedIn;
        });
}

public enum CodeAnswer
{
    SignedIn,

    /// <summary>Or one of too many.</summary>
    Wrong,

    /// <summary>The password has to be said again.</summary>
    TooLate,
}

public static class RecoveryCodes
{
    public const int HowMany = 10;

    /// <summary>"ABCDE-12345", however it was typed.</summary>
    public static string Normalize(string typed)
    {
        var letters = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return letters.Length == 10 ? $"{letters[..5]}-{letters[5..]}" : letters;
    }
}
