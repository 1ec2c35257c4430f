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
public sealed class SignUp(CinemaDbContext db, Accounts accounts, TimeProvider clock)
{
    public Task<SignUpAnswer> RunAsync(NewMoviegoer person, CancellationToken ct) => EvenPace.KeepAsync(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await accounts.ObjectionsAsync(person.ToUser(now), person.Password) is [_, ..] objections)
            return new SignUpAnswer(objections);

        var hash = await accounts.HashAsync(person.ToUser(now), person.Password);
        var newId = await CreateAsync(person, hash, now, ct);
        return new SignUpAnswer([], newId ?? (await accounts.FindByEmailAsync(person.Email))?.Id, IsNew: newId is not null);
    });

    private async Task<int?> CreateAsync(NewMoviegoer person, string hash, DateTime now, CancellationToken ct)
    {
        try
        {
            return await db.InTransactionAsync<int?>(
                async () =>
                {
                    var user = person.ToUser(now);
                    user.PasswordHash = hash;
                    if (!(await accounts.CreateAsync(user)).Succeeded)
                        return null;

                    await accounts.AddToRoleAsync(user, Roles.Customer);
                    return user.Id;
                },
                ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            return null;
        }
    }
}

/// <param name="UserId">Whose address it is, now or already.</param>
public sealed record SignUpAnswer(IReadOnlyList<IdentityError> Objections, int? UserId = null, bool IsNew = false);
