using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CinemaSite.Identity;

/// <summary>
/// Identity's user manager, hashing passwords a few at a time. A hash keeps a thread busy for a tenth of a second, and
/// twenty at once would leave none for anybody else; here they queue, in order and without a thread. Never hash inside a
/// transaction: whoever hashes may be waiting to write.
/// </summary>
public sealed class Accounts(
    IUserStore<User> store, IOptions<IdentityOptions> options, IPasswordHasher<User> hasher,
    IEnumerable<IUserValidator<User>> userValidators, IEnumerable<IPasswordValidator<User>> passwordValidators,
    ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services, ILogger<UserManager<User>> log)
    : AspNetUserManager<User>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, log)
{
    private static readonly SemaphoreSlim Turns = new(Math.Max(1, Environment.ProcessorCount / 2));
    private static readonly User Nobody = new() { Name = "" };
    private static string? nobodysHash;

    /// <summary>Nobody's password is never right, and takes as long to find wrong as anybody's.</summary>
    public override Task<bool> CheckPasswordAsync(User? user, string password) => InTurnAsync(async () =>
    {
        if (user?.PasswordHash is not null)
            return await base.CheckPasswordAsync(user, password);

        nobodysHash ??= PasswordHasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        PasswordHasher.VerifyHashedPassword(Nobody, nobodysHash, password);
        return false;
    });

    /// <summary>What the password rules object to; empty for a good one.</summary>
    public async Task<IReadOnlyList<IdentityError>> ObjectionsAsync(User user, string password)
    {
        var objections = new List<IdentityError>();
        foreach (var validator in PasswordValidators)
            objections.AddRange((await validator.ValidateAsync(this, user, password)).Errors);
        return objections;
    }

    public Task<string> HashAsync(User user, string password) =>
        InTurnAsync(() => Task.FromResult(PasswordHasher.HashPassword(user, password)));

    public override async Task<IdentityResult> CreateAsync(User user, string password)
    {
        if (await ObjectionsAsync(user, password) is [_, ..] objections)
            return IdentityResult.Failed([.. objections]);

        user.PasswordHash = await HashAsync(user, password);
        return await CreateAsync(user);
    }

    public override Task<IdentityResult> ChangePasswordAsync(User user, string currentPassword, string newPassword) =>
        InTurnAsync(() => base.ChangePasswordAsync(user, currentPassword, newPassword));

    public override Task<IdentityResult> ResetPasswordAsync(User user, string token, string newPassword) =>
        InTurnAsync(() => base.ResetPasswordAsync(user, token, newPassword));

    /// <summary>Whether an authenticator app shows this code now, give or take a minute; spaces do not count.</summary>
    public Task<bool> IsRightCodeAsync(User user, string code) => VerifyTwoFactorTokenAsync(
        user, Options.Tokens.AuthenticatorTokenProvider, string.Concat(code.Where(char.IsAsciiDigit)));

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work)
    {
        await Turns.WaitAsync(CancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            Turns.Release();
        }
    }
}
