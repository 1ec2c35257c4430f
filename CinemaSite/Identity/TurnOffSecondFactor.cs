using CinemaSite.Data;
using CinemaSite.Data.History;

namespace CinemaSite.Identity;

/// <summary>
/// Signing in asks for a password alone again: for oneself, or for a member of staff who lost the phone. The app's key and the
/// recovery codes are worth nothing afterwards, and every session ends within a minute.
/// </summary>
public sealed class TurnOffSecondFactor(CinemaDbContext db, Accounts accounts)
{
    /// <summary>Null once it is done.</summary>
    public Task<Refusal?> RunAsync(Actor by, int userId, CancellationToken ct) => db.InTransactionAsync<Refusal?>(
        async () =>
        {
            if (await accounts.FindByIdAsync($"{userId}") is not { } user || userId != by.UserId && await db.StaffRolesAsync(userId, ct) is [])
                return StaffDeeds.NotStaff;
            if (!user.TwoFactorEnabled)
                return null;

            await accounts.SetTwoFactorEnabledAsync(user, false);
            await accounts.ResetAuthenticatorKeyAsync(user);
            await accounts.GenerateNewTwoFactorRecoveryCodesAsync(user, 0);
            await db.RecordOfStaffAsync(by, "Turned off two-factor sign-in", user, ct);
            return null;
        },
        ct);
}
