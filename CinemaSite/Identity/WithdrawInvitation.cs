using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Identity;

/// <summary>An invitation that was not accepted is taken back; its link leads nowhere from now on.</summary>
public sealed class WithdrawInvitation(CinemaDbContext db)
{
    public Task<bool> RunAsync(Actor by, int userId, CancellationToken ct) => db.InTransactionAsync(
        async () =>
        {
            if (await db.StaffInvitations.Include(i => i.User).SingleOrDefaultAsync(i => i.UserId == userId, ct) is not { } invitation)
                return false;

            db.Remove(invitation);
            await db.SaveChangesAsync(ct);
            await db.RecordAsync(by, invitation.User.Deed("Withdrew the invitation").Telling("Roles", invitation.Roles, ""), ct);
            return true;
        },
        ct);
}
