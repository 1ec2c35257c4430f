using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Identity;

/// <summary>
/// Joins the staff by the link of an invitation. Who has an account of their own proves it with its password: a mailbox alone
/// gives nobody a role on top of what it holds. Everybody else chooses a password.
/// </summary>
public sealed class AcceptInvitation(CinemaDbContext db, Accounts accounts, CheckPassword checkPassword, TimeProvider clock)
{
    /// <summary>Null when the link does not work.</summary>
    public async Task<OpenInvitation?> FindAsync(int userId, string secret, CancellationToken ct)
    {
        var invitation = await db.StaffInvitations.AsNoTracking().Include(i => i.User).SingleOrDefaultAsync(i => i.UserId == userId, ct);
        return invitation?.IsOpen(secret, clock.GetUtcNow().UtcDateTime) == true && invitation.User.DeactivatedAt is null
            ? new(invitation.User.Email!, invitation.RoleNames, HasPassword: invitation.User is { EmailConfirmed: true, PasswordHash: not null })
            : null;
    }

    /// <summary>What is wrong with the password; nothing once it is done.</summary>
    public async Task<IdentityResult> RunAsync(int userId, string secret, string password, CancellationToken ct)
    {
        if (await FindAsync(userId, secret, ct) is not { } found || await accounts.FindByIdAsync($"{userId}") is not { } user)
            return IdentityResult.Failed(accounts.ErrorDescriber.InvalidToken());
        if (found.HasPassword && await checkPassword.RunAsync(user, password, ct) != PasswordCheck.Right)
            return IdentityResult.Failed(accounts.ErrorDescriber.PasswordMismatch());
        if (!found.HasPassword && await accounts.ObjectionsAsync(user, password) is [_, ..] objections)
            return IdentityResult.Failed([.. objections]);

        var hash = found.HasPassword ? null : await accounts.HashAsync(user, password);
        var joined = await db.InTransactionAsync(() => JoinAsync(userId, secret, hash, ct), ct);
        return joined ? IdentityResult.Success : IdentityResult.Failed(accounts.ErrorDescriber.InvalidToken());
    }

    private async Task<bool> JoinAsync(int userId, string secret, string? newHash, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var invitation = await db.StaffInvitations.Include(i => i.User).SingleOrDefaultAsync(i => i.UserId == userId, ct);
        if (invitation?.IsOpen(secret, now) != true
            || await db.StaffInvitations.Where(i => i.UserId == userId && i.SecretHash == invitation.SecretHash).ExecuteDeleteAsync(ct) == 0)
            return false;

        var user = invitation.User;
        db.Entry(invitation).State = EntityState.Detached;
        if (newHash is not null)
            (user.PasswordHash, user.EmailConfirmed, user.LockoutEnd, user.AccessFailedCount) = (newHash, true, null, 0);
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        await accounts.AddToRolesAsync(user, invitation.RoleNames.Except(await accounts.GetRolesAsync(user)));
        await db.RecordAsync(
            new Actor(user.Id, user.Email!, now), user.Deed("Accepted the invitation").Telling("Roles", "", invitation.Roles), ct);
        return true;
    }
}

/// <param name="HasPassword">The account is a person's own already.</param>
public sealed record OpenInvitation(string Email, IReadOnlyList<string> Roles, bool HasPassword);
