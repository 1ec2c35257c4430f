using CinemaSite.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Identity;

/// <summary>Signs a person in. Every refusal costs the same and looks the same.</summary>
public sealed class SignInWithPassword(
    CinemaDbContext db, Accounts accounts, CheckPassword checkPassword, SignInManager<User> cookie, TimeProvider clock)
{
    public Task<SignInAnswer> RunAsync(string email, string password, bool remember, CancellationToken ct) => EvenPace.KeepAsync(async () =>
    {
        var user = await accounts.FindByEmailAsync(email);
        if (await checkPassword.RunAsync(user, password, ct) != PasswordCheck.Right || user is null)
            return new SignInAnswer(false);
        if (!user.EmailConfirmed)
            return new SignInAnswer(false, user.Id);

        await NoteAsync(user.Id, ct);
        await cookie.SignInAsync(user, remember);
        return new SignInAnswer(true);
    });

    private Task<int> NoteAsync(int userId, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.InTransactionAsync(
            () => db.Users.Where(u => u.Id == userId).ExecuteUpdateAsync(
                set => set.SetProperty(u => u.LastSignInAt, now).SetProperty(u => u.AccessFailedCount, 0), ct),
            ct);
    }
}

/// <param name="UnconfirmedId">The account that only lacks the confirmation of its address.</param>
public sealed record SignInAnswer(bool SignedIn, int? UnconfirmedId = null);
