using CinemaSite.Data;
using CinemaSite.Data.History;

namespace CinemaSite.Identity;

/// <summary>Opens a deactivated account again, with the roles and the password it had.</summary>
public sealed class ReactivateStaff(CinemaDbContext db)
{
    /// <summary>Null once it is done.</summary>
    public Task<Refusal?> RunAsync(Actor by, int userId, CancellationToken ct) => db.InTransactionAsync<Refusal?>(
        async () =>
        {
            if (await db.StaffRolesAsync(userId, ct) is [] || await db.Users.FindAsync([userId], ct) is not { } user)
                return StaffDeeds.NotStaff;

            user.DeactivatedAt = null;
            await db.SaveAndRecordAsync(by, "Reactivated the account", user, user.Email!, ct);
            return null;
        },
        ct);
}
