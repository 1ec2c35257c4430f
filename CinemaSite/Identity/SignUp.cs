using CinemaSite.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Identity;

public sealed record NewMoviegoer(
    string Name, string Email, string? Phone, string Password, IReadOnlyList<string> Genres, string Language)
{
    internal User ToUser(DateTime now) => new()
    {
        Name = Name.Trim(),
        UserName = Email,
        Email = Email,
        PhoneNumber = Phone,
        FavouriteGenres = [.. Identity.Genres.All.Intersect(Genres)],
        Language = Language,
        RegisteredAt = now,
    };
}

/// <summary>Makes an account for an address that has none; costs the same for one that has.</summary>
public sealed class SignUp(CinemaDbContext db, Accounts accounts, IAccountNotices notices, TimeProvider clock)
{
    public Task<SignUpAnswer> RunAsync(NewMoviegoer person, CancellationToken ct) => EvenPace.KeepAsync(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await accounts.ObjectionsAsync(person.ToUser(now), person.Password) is [_, ..] objections)
            return new SignUpAnswer(objections);

        var hash = await accounts.HashAsync(person.ToUser(now), person.Password);
        return new SignUpAnswer([], await CreateAsync(person, hash, now, ct));
    });

    private async Task<bool> CreateAsync(NewMoviegoer person, string hash, DateTime now, CancellationToken ct)
    {
        try
        {
            return await db.InTransactionAsync(
                async () =>
                {
                    var user = person.ToUser(now);
                    user.PasswordHash = hash;
                    if (!(await accounts.CreateAsync(user)).Succeeded)
                        return await TellOwnerAsync(person, now, ct);

                    await accounts.AddToRoleAsync(user, Roles.Customer);
                    notices.Add(AccountNotice.ConfirmAddress, user.Id, null, now);
                    await db.SaveChangesAsync(ct);
                    return true;
                },
                ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            return await db.InTransactionAsync(() => TellOwnerAsync(person, now, ct), ct);
        }
    }

    private async Task<bool> TellOwnerAsync(NewMoviegoer person, DateTime now, CancellationToken ct)
    {
        if (await accounts.FindByEmailAsync(person.Email) is not { } owner)
            return false;

        notices.Add(AccountNotice.AccountKnown, owner.Id, null, now);
        await db.SaveChangesAsync(ct);
        return true;
    }
}

/// <param name="IsWrittenTo">The address has an account, now or already, and a letter is on its way to it.</param>
public sealed record SignUpAnswer(IReadOnlyList<IdentityError> Objections, bool IsWrittenTo = false);
