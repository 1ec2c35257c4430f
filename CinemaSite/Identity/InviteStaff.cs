using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Identity;

/// <summary>
/// Asks somebody to join the staff. A new address gets an account without a password; a moviegoer keeps theirs as it is. Either
/// way the roles come with the acceptance, and not before. Asked again, the last invitation counts.
/// </summary>
public sealed class InviteStaff(CinemaDbContext db, Accounts accounts, IAccountNotices notices)
{
    public static readonly Refusal IsStaff = new("This person is on the staff already. Change their roles instead.");
    public static readonly Refusal NoRoles = new("Choose what this person does.");

    public Task<Invited> RunAsync(Actor by, string name, string email, IReadOnlyList<string> roles, string language, CancellationToken ct) =>
        db.InTransactionAsync(
            async () =>
            {
                string[] chosen = [.. Roles.OfStaff.Intersect(roles)];
                if (chosen is [])
                    return new Invited(null, NoRoles);

                var user = await accounts.FindByEmailAsync(email);
                if (user is not null && (user.DeactivatedAt is not null || (await accounts.GetRolesAsync(user)).Intersect(Roles.OfStaff).Any()))
                    return new Invited(null, IsStaff);

                user ??= await CreateAsync(by, name, email, language);
                var invitation = await db.StaffInvitations.SingleOrDefaultAsync(i => i.UserId == user.Id, ct);
                if (invitation is null)
                    db.Add(invitation = new StaffInvitation { UserId = user.Id, Roles = "", InvitedAt = by.Now });
                invitation.Roles = string.Join(", ", chosen);
                invitation.Renew(by.Now);
                notices.Add(AccountNotice.StaffInvitation, user.Id, null, by.Now);
                await db.SaveChangesAsync(ct);
                await db.RecordAsync(by, user.Deed("Invited to the staff").Telling("Roles", "", invitation.Roles), ct);
                return new Invited(user.Id);
            },
            ct);

    private async Task<User> CreateAsync(Actor by, string name, string email, string language)
    {
        var user = new User { Name = name.Trim(), UserName = email, Email = email, Language = language, RegisteredAt = by.Now };
        var created = await accounts.CreateAsync(user);
        return created.Succeeded ? user : throw new InvalidOperationException(created.ToString());
    }
}

/// <param name="UserId">Whom to write to.</param>
public sealed record Invited(int? UserId, Refusal? Refusal = null);
