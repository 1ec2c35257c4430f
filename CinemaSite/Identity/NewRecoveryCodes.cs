using CinemaSite.Data;
using CinemaSite.Data.History;

namespace CinemaSite.Identity;

/// <summary>Gives somebody recovery codes in the place of the ones they had.</summary>
public sealed class NewRecoveryCodes(CinemaDbContext db, Accounts accounts)
{
    /// <summary>To be shown once; none for who does not sign in with a second factor.</summary>
    public Task<IReadOnlyList<string>> RunAsync(Actor by, CancellationToken ct) => db.InTransactionAsync<IReadOnlyList<string>>(
        async () =>
        {
            if (await accounts.FindByIdAsync($"{by.UserId}") is not { TwoFactorEnabled: true } user)
                return [];

            var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes.HowMany);
            await db.RecordOfStaffAsync(by, "Made new recovery codes", user, ct);
            return [.. codes!];
        },
        ct);
}
