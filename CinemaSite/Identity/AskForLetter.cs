using CinemaSite.Data;

namespace CinemaSite.Identity;

/// <summary>Somebody wants a letter about an account. The same is written down whether or not there is one.</summary>
public sealed class AskForLetter(CinemaDbContext db, IAccountNotices notices, TimeProvider clock)
{
    public Task RunAsync(AccountNotice notice, int userId, string? address, CancellationToken ct) => db.InTransactionAsync(
        async () =>
        {
            notices.Add(notice, userId, address, clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync(ct);
        },
        ct);
}
