using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Identity;

/// <summary>What the operations on accounts of the staff have in common.</summary>
internal static class StaffDeeds
{
    public static readonly Refusal LastAdmin = new("This is the only admin. Make somebody else an admin first.");
    public static readonly Refusal NotStaff = new("This person is not on the staff.");

    public static Deed Deed(this User user, string what) => new(what, nameof(User), $"{user.Id}", user.Email ?? user.Name);

    extension(CinemaDbContext db)
    {
        /// <summary>The names of a person's roles on the staff, in the order of the house.</summary>
        public async Task<IReadOnlyList<string>> StaffRolesAsync(int userId, CancellationToken ct)
        {
            var names = await db.UserRoles.Where(r => r.UserId == userId)
                .Join(db.Roles, r => r.RoleId, role => role.Id, (_, role) => role.Name!).ToListAsync(ct);
            return [.. Roles.OfStaff.Intersect(names)];
        }

        /// <summary>Whether an admin is left who can sign in, when this person is none.</summary>
        public Task<bool> AnotherAdminAsync(int userId, CancellationToken ct) => db.UserRoles
            .Where(r => r.UserId != userId && db.Roles.Any(role => role.Id == r.RoleId && role.Name == Roles.Admin)
                && db.Users.Any(u => u.Id == r.UserId && u.DeactivatedAt == null))
            .AnyAsync(ct);

        /// <summary>Writes into the history what somebody did to an account, if it is one of the staff.</summary>
        public async Task RecordOfStaffAsync(Actor by, string what, User user, CancellationToken ct)
        {
            if (await db.StaffRolesAsync(user.Id, ct) is [_, ..])
                await db.RecordAsync(by, user.Deed(what), ct);
        }
    }
}
