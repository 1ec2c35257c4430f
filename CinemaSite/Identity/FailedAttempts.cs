using CinemaSite.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Identity;

/// <summary>
/// Wrong passwords and wrong codes of an account, counted together in the database: too many, and for some minutes even the
/// right one is refused. Only a sign-in that went all the way begins the count again.
/// </summary>
public sealed class FailedAttempts(CinemaDbContext db, TimeProvider clock, IOptions<IdentityOptions> options)
{
    public async Task<bool> AreTooManyAsync(int userId, CancellationToken ct) =>
        await db.Users.Where(u => u.Id == userId).Select(u => u.LockoutEnd).SingleOrDefaultAsync(ct) > clock.GetUtcNow();

    public Task<int> CountAsync(int userId, CancellationToken ct)
    {
        var lockout = options.Value.Lockout;
        DateTimeOffset? until = clock.GetUtcNow() + lockout.DefaultLockoutTimeSpan;
        var account = db.Users.Where(u => u.Id == userId);
        return db.InTransactionAsync(
            async () =>
            {
                await account.ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1), ct);
                return await account.Where(u => u.AccessFailedCount >= lockout.MaxFailedAccessAttempts).ExecuteUpdateAsync(
                    set => set.SetProperty(u => u.AccessFailedCount, 0).SetProperty(u => u.LockoutEnd, until), ct);
            },
            ct);
    }

    /// <summary>Compare and set: false for the code that signed in last, so that nobody who saw it typed can use it again.</summary>
    public async Task<bool> UseCodeAsync(int userId, string code, CancellationToken ct)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        return await db.InTransactionAsync(
            () => db.Users.Where(u => u.Id == userId && (u.LastCode == null || u.LastCode != digits))
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.LastCode, digits), ct),
            ct) == 1;
    }

    /// <summary>The person is in: their time is noted, and the count begins again.</summary>
    public Task<int> ForgetAsync(int userId, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.InTransactionAsync(
            () => db.Users.Where(u => u.Id == userId).ExecuteUpdateAsync(
                set => set.SetProperty(u => u.LastSignInAt, now).SetProperty(u => u.AccessFailedCount, 0), ct),
            ct);
    }
}
