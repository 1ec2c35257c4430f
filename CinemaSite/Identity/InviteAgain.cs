using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Identity;

/// <summary>The days of an invitation begin anew; the link that was sent before no longer works.</summary>
public sealed class InviteAgain(CinemaDbContext db, IAccountNotices notices)
{
    /// <summary>False when it was accepted or withdrawn meanwhile.</summary>
    public Task<bool> RunAsync(Actor by, int userId, CancellationToken ct) => db.InTransactionAsync(
        async () =>
        {
            if (await db.StaffInvitations.Include(i => i.User).SingleOrDefaultAsync(i => i.UserId == userId, ct) is not { } invitation)
                return false;

            invitation.Renew(by.Now);
            notices.Add(AccountNotice.StaffInvitation, userId, null, by.Now);
            await db.SaveChangesAsync(ct);
            await db.RecordAsync(by, invitation.User.Deed("Sent the invitation again"), ct);
            return true;
        },
        ct);
}
