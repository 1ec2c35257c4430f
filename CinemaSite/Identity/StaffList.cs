using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Identity;

/// <summary>Somebody who is on the staff, or invited to it. Times UTC.</summary>
public sealed record StaffMember(
    int Id, string Name, string Email, IReadOnlyList<string> Roles, DateTime? LastSignInAt, bool HasSecondFactor, StaffState State, DateTime? InvitedAt);

public enum StaffState
{
    Active,
    Invited,

    /// <summary>And the link no longer works.</summary>
    InvitationOver,

    Deactivated,
}

public static class StaffListQuery
{
    extension(CinemaDbContext db)
    {
        /// <summary>Everybody with a role on the staff or an invitation to one, by name. One query.</summary>
        public async Task<IReadOnlyList<StaffMember>> StaffAsync(DateTime now, CancellationToken ct, int? onlyId = null)
        {
            var rows = await db.Users
                .Where(u => onlyId == null || u.Id == onlyId)
                .Select(u => new
                {
                    User = u,
                    Roles = db.UserRoles.Where(r => r.UserId == u.Id)
                        .SelectMany(r => db.Roles.Where(role => role.Id == r.RoleId && role.Name != Roles.Customer).Select(role => role.Name!)).ToList(),
                    Invitation = db.StaffInvitations.SingleOrDefault(i => i.UserId == u.Id),
                })
                .Where(row => row.Invitation != null || db.UserRoles.Any(r => r.UserId == row.User.Id
                    && db.Roles.Any(role => role.Id == r.RoleId && role.Name != Roles.Customer)))
                .OrderBy(row => row.User.Name).ThenBy(row => row.User.Id)
                .AsNoTracking()
                .ToListAsync(ct);
            return [.. rows.Select(row => new StaffMember(
                row.User.Id, row.User.Name, row.User.Email ?? "",
                row.Invitation is { } asked ? asked.RoleNames : [.. Roles.OfStaff.Intersect(row.Roles)],
                row.User.LastSignInAt, row.User.TwoFactorEnabled, StateOf(row.User, row.Invitation, now), row.Invitation?.InvitedAt))];
        }
    }

    private static StaffState StateOf(User user, StaffInvitation? invitation, DateTime now) => (user, invitation) switch
    {
        ({ DeactivatedAt: not null }, _) => StaffState.Deactivated,
        (_, { } asked) => now < asked.InvitedAt + StaffInvitation.Lifetime ? StaffState.Invited : StaffState.InvitationOver,
        _ => StaffState.Active,
    };
}
