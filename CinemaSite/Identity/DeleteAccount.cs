using CinemaSite.Data;

namespace CinemaSite.Identity;

/// <summary>Removes a person's account. Bookings stay, as the books must, but belong to nobody's account any more.</summary>
public sealed class DeleteAccount(CinemaDbContext db, Accounts accounts)
{
    public static readonly Refusal OnlyAdmin = new("You are the only admin. Make somebody else an admin before you leave.");

    /// <summary>Null once it is gone.</summary>
    public Task<Refusal?> RunAsync(int userId, CancellationToken ct) => db.InTransactionAsync(
        async () =>
        {
            if (await accounts.FindByIdAsync($"{userId}") is not { } user)
                return null;
            if (await accounts.GetUsersInRoleAsync(Roles.Admin) is [{ Id: var onlyId }] && onlyId == userId)
                return OnlyAdmin;

            await accounts.DeleteAsync(user);
            return null;
        },
        ct);
}
