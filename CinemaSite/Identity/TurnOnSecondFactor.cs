using CinemaSite.Data;
using CinemaSite.Data.History;

namespace CinemaSite.Identity;

/// <summary>A person's authenticator app shows the right code: from now on signing in asks for one. Other devices are signed out.</summary>
public sealed class TurnOnSecondFactor(CinemaDbContext db, Accounts accounts, SignIns cookie)
{
    /// <summary>The recovery codes, to be shown once; null when the code is not right.</summary>
    public async Task<IReadOnlyList<string>?> RunAsync(Actor by, string code, CancellationToken ct)
    {
        var codes = await db.InTransactionAsync(
            async () =>
            {
                if (await accounts.FindByIdAsync($"{by.UserId}") is not { TwoFactorEnabled: false } user || !await accounts.IsRightCodeAsync(user, code))
                    return null;

                await accounts.SetTwoFactorEnabledAsync(user, true);
                await db.RecordOfStaffAsync(by, "Turned on two-factor sign-in", user, ct);
                return await accounts.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes.HowMany);
            },
            ct);
        if (codes is null || await accounts.FindByIdAsync($"{by.UserId}") is not { } person)
            return null;

        await cookie.RaiseAsync(person);
        return [.. codes];
    }
}
