using CinemaSite.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CinemaSite.Tests.Pages.Account;

/// <summary>The real hasher, counted.</summary>
public sealed class CountingHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<User>(options)
{
    private int hashes;

    /// <summary>How often a password was hashed, to keep it or to compare it.</summary>
    public int Hashes => Volatile.Read(ref hashes);

    public override string HashPassword(User user, string password)
    {
        Interlocked.Increment(ref hashes);
        return base.HashPassword(user, password);
    }

    public override PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref hashes);
        return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
