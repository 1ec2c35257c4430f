namespace CinemaSite.Identity;

/// <summary>Signs a person in, or half of the way where a code is asked for too. Every refusal costs the same and looks the same.</summary>
public sealed class SignInWithPassword(Accounts accounts, CheckPassword checkPassword, FailedAttempts attempts, AskForLetter ask, SignIns cookie)
{
    public Task<SignInAnswer> RunAsync(string email, string password, bool remember, CancellationToken ct) => EvenPace.KeepAsync(async () =>
    {
        var user = await accounts.FindByEmailAsync(email);
        if (await checkPassword.RunAsync(user, password, ct) != PasswordCheck.Right || user is null)
            return new SignInAnswer(false);
        if (!user.EmailConfirmed)
        {
            await ask.RunAsync(AccountNotice.ConfirmAddress, user.Id, address: null, ct);
            return new SignInAnswer(false, IsWrittenTo: true);
        }

        if (await cookie.NeedsCodeAsync(user))
            return new SignInAnswer(false, NeedsCode: true);

        await attempts.ForgetAsync(user.Id, ct);
        await cookie.EnterAsync(user, remember, withSecondFactor: user.TwoFactorEnabled);
        return new SignInAnswer(true);
    });
}

/// <param name="IsWrittenTo">The account only lacks the confirmation of its address, and a letter about that is on its way.</param>
/// <param name="NeedsCode">The password was right, and this browser may now say the code.</param>
public sealed record SignInAnswer(bool SignedIn, bool IsWrittenTo = false, bool NeedsCode = false);
