using CinemaSite.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Identity;

/// <summary>Is this the person's password? Failures are counted in the database, so guessing in parallel gains nothing.</summary>
public sealed class CheckPassword(CinemaDbContext db, Accounts accounts, TimeProvider clock, IOptions<IdentityOptions> options)
{
    public async Task<PasswordCheck> RunAsync(User? user, string password, CancellationToken ct)
    {
        var right = await accounts.CheckPasswordAsync(user, password);
        if (user is null)
            return PasswordCheck.Wrong;

        var now = clock.GetUtcNow();
        var lockedUntil = await db.Users.Where(u => u.Id == user.Id).Select(u => u.LockoutEnd).SingleOrDefaultAsync(ct);
        if (lockedUntil > now)
            return PasswordCheck.LockedOut;
        if (right)
            return PasswordCheck.Right;

        await CountFailureAsync(user.Id, now, ct);
        return PasswordCheck.Wrong;
    }

    private Task<int> CountFailureAsync(int userId, DateTimeOffset now, CancellationToken ct)
    {
        var lockout = options.Value.Lockout;
        DateTimeOffset? until = now + lockout.DefaultLockoutTimeSpan;
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
}

public enum PasswordCheck
{
    Right,
    Wrong,

    /// <summary>Too many were wrong; for some minutes even the right one is refused.</summary>
    LockedOut,
}
