using CinemaSite.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Identity;

/// <summary>What Identity objects to, in the words and the language of the site.</summary>
public sealed class SpokenErrors(IStringLocalizer<Strings> t) : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "That did not work. Please try again.");

    public override IdentityError ConcurrencyFailure() =>
        Say(nameof(ConcurrencyFailure), "Your account was changed somewhere else in the meantime. Please try again.");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "That is not your password");

    public override IdentityError PasswordTooShort(int length) =>
        new() { Code = nameof(PasswordTooShort), Description = t["Choose a password of {0} or more characters", length] };

    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), "This link no longer works. Ask for a new one.");

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), "Write the e-mail address like name@example.org");

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), "Write the e-mail address like name@example.org");

    private IdentityError Say(string code, string sentence) => new() { Code = code, Description = t[sentence] };
}
