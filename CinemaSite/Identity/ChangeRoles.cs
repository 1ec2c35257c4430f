using CinemaSite.Data;
using CinemaSite.Data.History;

namespace CinemaSite.Identity;

/// <summary>Gives a member of staff other roles; without any they are a moviegoer like anybody. Their browsers know within a minute.</summary>
public sealed class ChangeRoles(CinemaDbContext db, Accounts accounts)
{
    /// <summary>Null once it is done.</summary>
    public Task<Refusal?> RunAsync(Actor by, int userId, IReadOnlyList<string> roles, CancellationToken ct) => db.InTransactionAsync<Refusal?>(
        async () =>
        {
            await db.AwaitTurnAsync(ct);
            var before = await db.StaffRolesAsync(userId, ct);
            if (before is [] || await accounts.FindByIdAsync($"{userId}") is not { } user)
                return StaffDeeds.NotStaff;

            string[] after = [.. Roles.OfStaff.Intersect(roles)];
            if (before.Contains(Roles.Admin) && !after.Contains(Roles.Admin) && !await db.AnotherAdminAsync(userId, ct))
                return StaffDeeds.LastAdmin;
            if (before.SequenceEqual(after))
                return null;

            await accounts.RemoveFromRolesAsync(user, before.Except(after));
            await accounts.AddToRolesAsync(user, after.Except(before));
            await db.RecordAsync(
                by, user.Deed("Changed the roles").Telling("Roles", string.Join(", ", before), string.Join(", ", after)), ct);
            return null;
        },
        ct);
}
