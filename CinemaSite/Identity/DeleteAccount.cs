using CinemaSite.Data;
using CinemaSite.Data.History;

namespace CinemaSite.Identity;

/// <summary>Removes a person's account. Bookings stay, as the books must, but belong to nobody's account any more.</summary>
public sealed class DeleteAccount(CinemaDbContext db, Accounts accounts, TimeProvider clock)
{
    public static readonly Refusal OnlyAdmin = new("You are the only admin. Make somebody else an admin before you leave.");

    /// <summary>Null once it is gone.</summary>
    public Task<Refusal?> RunAsync(int userId, CancellationToken ct) => db.InTransactionAsync(
        async () =>
        {
            await db.AwaitTurnAsync(ct);
            if (await accounts.FindByIdAsync($"{userId}") is not { } user)
                return null;
            if (await accounts.IsInRoleAsync(user, Roles.Admin) && !await db.AnotherAdminAsync(userId, ct))
                return OnlyAdmin;

            await db.RecordOfStaffAsync(new Actor(userId, user.Email!, clock.GetUtcNow().UtcDateTime), "Closed the account", user, ct);
            await accounts.DeleteAsync(user);
            return null;
        },
        ct);
}
