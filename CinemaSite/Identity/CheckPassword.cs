namespace CinemaSite.Identity;

/// <summary>Is this the person's password? Failures are counted in the database, so guessing in parallel gains nothing.</summary>
public sealed class CheckPassword(Accounts accounts, FailedAttempts attempts)
{
    public async Task<PasswordCheck> RunAsync(User? user, string password, CancellationToken ct)
    {
        var right = await accounts.CheckPasswordAsync(user, password) && user is { DeactivatedAt: null };
        if (user is null)
            return PasswordCheck.Wrong;
        if (await attempts.AreTooManyAsync(user.Id, ct))
            return PasswordCheck.LockedOut;
        if (right)
            return PasswordCheck.Right;

        await attempts.CountAsync(user.Id, ct);
        return PasswordCheck.Wrong;
    }
}

public enum PasswordCheck
{
    Right,
    Wrong,

    /// <summary>Too many were wrong; for some minutes even the right one is refused.</summary>
    LockedOut,
}
