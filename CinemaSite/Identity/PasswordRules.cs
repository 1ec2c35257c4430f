using CinemaSite.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Identity;

/// <summary>Any 12 to 128 characters, but not those that anybody would try first.</summary>
public sealed class PasswordRules(IStringLocalizer<Strings> t, IOptions<AccountOptions> options) : IPasswordValidator<User>
{
    public const int ShortestLength = 12;
    public const int LongestLength = 128;

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password) =>
        Task.FromResult(Objection(user, password ?? "") is { } objection
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = t[objection] })
            : IdentityResult.Success);

    private string? Objection(User user, string password)
    {
        var small = password.ToLowerInvariant();
        return password.Length switch
        {
            < ShortestLength => null, // Identity's own validator says so.
            > LongestLength => "Choose a password of at most 128 characters",
            _ when Holds(small, LocalPart(user.Email)) => "Choose a password without your e-mail address in it",
            _ when options.Value.HouseNames.Any(name => Holds(small, name)) => "Choose a password without the name of the cinema in it",
            _ when GuessablePatterns.IsRepeat(small) || GuessablePatterns.IsRows(small) =>
                "Choose a password that is not one row of keys or one thing repeated",
            _ when CommonPasswords.Contain(small) => "Choose a password that is harder to guess: this one is among the first that anybody would try",
            _ => null,
        };
    }

    private static bool Holds(string password, string name) =>
        Letters(name) is { Length: >= 4 } word && Letters(password).Contains(word, StringComparison.Ordinal);

    private static string Letters(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));

    private static string LocalPart(string? email) => (email ?? "").Split('@')[0].Split('+')[0];
}
