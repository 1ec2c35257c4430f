using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Identity;

/// <summary>
/// Ends every session of an account within a minute, and no browser is remembered as having shown a code: for oneself, or for a
/// member of staff.
/// </summary>
public sealed class SignOutEverywhere(CinemaDbContext db)
{
    /// <summary>Null once it is done.</summary>
    public Task<Refusal?> RunAsync(Actor by, int userId, CancellationToken ct) => db.InTransactionAsync<Refusal?>(
        async () =>
        {
            if (await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } user
                || userId != by.UserId && await db.StaffRolesAsync(userId, ct) is [])
                return StaffDeeds.NotStaff;

            var stamp = Guid.NewGuid().ToString("N");
            await db.Users.Where(u => u.Id == userId).ExecuteUpdateAsync(set => set.SetProperty(u => u.SecurityStamp, stamp), ct);
            await db.RecordOfStaffAsync(by, "Signed out everywhere", user, ct);
            return null;
        },
        ct);
}
