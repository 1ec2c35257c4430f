using CinemaSite.Data;

namespace CinemaSite.Identity;

/// <summary>
/// A manager says yes to something, with e-mail address and password, at the desk of whoever is signed in there. Every refusal
/// costs the same and looks the same; wrong passwords count as at the sign-in. Outside of any transaction.
/// </summary>
public sealed class AskManager(CinemaDbContext db, Accounts accounts, CheckPassword checkPassword)
{
    public static readonly Refusal NotAManager = new("This is not the e-mail address and password of a manager.");

    /// <summary>Null when it was not a manager.</summary>
    public Task<User?> RunAsync(ManagerSignIn signIn, CancellationToken ct) => EvenPace.KeepAsync(async () =>
    {
        var user = await accounts.FindByEmailAsync(signIn.Email.Trim());
        var isRight = await checkPassword.RunAsync(user, signIn.Password, ct) == PasswordCheck.Right;
        return isRight && user is { EmailConfirmed: true } && (await db.StaffRolesAsync(user.Id, ct)).Intersect(Roles.WithSecondFactor).Any() ? user : null;
    });
}

/// <summary>As typed on a form.</summary>
public sealed record ManagerSignIn(string Email, string Password);
