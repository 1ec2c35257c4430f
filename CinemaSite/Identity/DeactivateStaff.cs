using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Identity;

/// <summary>Closes a member of staff's account until it is opened again: nobody signs in to it, and who is signed in is out within a minute.</summary>
public sealed class DeactivateStaff(CinemaDbContext db)
{
    public static readonly Refusal Yourself = new("You cannot deactivate yourself. Ask another admin.");

    /// <summary>Null once it is done.</summary>
    public Task<Refusal?> RunAsync(Actor by, int userId, CancellationToken ct) => db.InTransactionAsync<Refusal?>(
        async () =>
        {
            await db.AwaitTurnAsync(ct);
            if (userId == by.UserId)
                return Yourself;
            if (await db.StaffRolesAsync(userId, ct) is not [_, ..] roles || await db.Users.FindAsync([userId], ct) is not { } user)
                return StaffDeeds.NotStaff;
            if (roles.Contains(Roles.Admin) && !await db.AnotherAdminAsync(userId, ct))
                return StaffDeeds.LastAdmin;

            user.DeactivatedAt ??= by.Now;
            user.SecurityStamp = Guid.NewGuid().ToString("N");
            await db.SaveAndRecordAsync(by, "Deactivated the account", user, user.Email!, ct);
            return null;
        },
        ct);
}
