using CinemaSite.Identity;
using CinemaSite.Resources;
using CinemaSite.Ticketing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Notifications;

/// <summary>What the site writes to people about their accounts.</summary>
public sealed class AccountLetters(IOptions<SiteOptions> site, IStringLocalizer<Strings> t)
{
    private string Day => t["The link works for a day."];

    public Letter ConfirmAddress(User user, string token) => Write(
        user, t["Confirm your e-mail address"],
        t["Thank you for making an account. One thing is left: tell us that this address is yours."],
        [Link(user, t["Confirm my address"], "/account/confirm", ("id", $"{user.Id}"), ("code", token))],
        $"{Day} {t["If you did not make an account, leave this letter be: nothing happens without you."]}");

    public Letter AlreadyKnown(User user) => Write(
        user, t["You have an account already"],
        t["Somebody, most likely you, wanted to make an account with this address. There is one already, so you can simply sign in."],
        [Link(user, t["Sign in"], "/account/sign-in"), Link(user, t["I forgot my password"], "/account/forgot-password")],
        t["If it was not you, leave this letter be: nothing was changed."]);

    public Letter FinishAccount(User user, string token) => Write(
        user, t["Finish your account"],
        t["Somebody, most likely you, has begun an account with this address before and not finished it. Choose a password, and it is yours."],
        [ResetLink(user, t["Choose a password"], token)],
        $"{Day} {t["If you did not make an account, leave this letter be: nothing happens without you."]}");

    public Letter ResetPassword(User user, string token) => Write(
        user, t["Choose a new password"],
        t["You asked for a new password. You can choose one here."],
        [ResetLink(user, t["Choose a new password"], token)],
        $"{Day} {t["If it was not you who asked, leave this letter be: your password stays as it is."]}");

    public Letter ConfirmNewAddress(User user, string email, string token) => Write(
        user, t["Confirm your new e-mail address"],
        t["You want to use this address for your account from now on. Tell us that it is yours."],
        [Link(user, t["Use this address"], "/account/confirm-new-email", ("id", $"{user.Id}"), ("email", email), ("code", token))],
        $"{Day} {t["If it was not you who asked, leave this letter be: nothing was changed."]}");

    public Letter AddressChanged(User user) => Write(
        user, t["Your account has a new e-mail address"],
        t["From now on you sign in with {0}, and we write to you there.", user.Email!], [],
        t["If it was not you who changed it, please tell the box office at once."]);

    public Letter PasswordChanged(User user) => Write(
        user, t["Your password was changed"],
        t["The password of your account was changed a moment ago. If that was you, all is well."],
        [Link(user, t["It was not me: choose a new password"], "/account/forgot-password")],
        t["We write this so that nobody can change it without your knowing."]);

    public Letter JoinStaff(User user, string secret) => Write(
        user, t["Join the staff"],
        t["You are invited to work at our desk. Follow the link to get in."],
        [Link(user, t["Accept the invitation"], "/account/join", ("id", $"{user.Id}"), ("code", secret))],
        $"{t["The link works for three days and once only."]} {t["If you do not expect this, leave this letter be: nothing happens without you."]}");

    private Letter Write(User user, string subject, string opening, IReadOnlyList<LetterLink> links, string closing) =>
        new(subject, t["Hello {0},", user.Name], opening, links, closing);

    private LetterLink ResetLink(User user, string words, string token) =>
        Link(user, words, "/account/reset-password", ("id", $"{user.Id}"), ("code", token));

    private LetterLink Link(User user, string words, string path, params (string Name, string? Value)[] query) =>
        new(words, QueryHelpers.AddQueryString(
            site.Value.Link(path, user.Language), query.Select(q => KeyValuePair.Create(q.Name, q.Value))));
}
