using CinemaSite.Data;
using CinemaSite.Identity;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Notifications;

/// <summary>Writes the mails about accounts. Their subject is a person, or 0 where an address was typed that may have no account.</summary>
public sealed class AccountMail(CinemaDbContext db, Accounts accounts, AccountLetters letters, LetterPost post) : INoticeWriter
{
    public static readonly IReadOnlyList<NoticeKind> Kinds =
    [
        NoticeKind.ConfirmAddress, NoticeKind.AccountKnown, NoticeKind.PasswordReset, NoticeKind.PasswordChanged,
        NoticeKind.NewAddress, NoticeKind.AddressChanged, NoticeKind.StaffInvitation,
    ];

    public async Task<Mail?> WriteAsync(OutboxMessage message, CancellationToken ct)
    {
        var user = message.SubjectId == 0
            ? await accounts.FindByEmailAsync(message.Address!)
            : await accounts.FindByIdAsync($"{message.SubjectId}");
        if (user is null)
            return null;

        return message.Kind switch
        {
            NoticeKind.ConfirmAddress => await ConfirmAddressAsync(user, ct),
            NoticeKind.AccountKnown => await AlreadyKnownAsync(user, ct),
            NoticeKind.PasswordReset => await WriteAsync(user, letters.ResetPassword, await accounts.GeneratePasswordResetTokenAsync(user), ct),
            NoticeKind.PasswordChanged => await WriteAsync(user, (u, _) => letters.PasswordChanged(u), "", ct),
            NoticeKind.NewAddress => await NewAddressAsync(user, message.Address!, ct),
            NoticeKind.AddressChanged => await WriteAsync(user, (u, _) => letters.AddressChanged(u), "", ct, to: message.Address),
            _ => await JoinStaffAsync(user, ct),
        };
    }

    private async Task<Mail?> ConfirmAddressAsync(User user, CancellationToken ct) => user.EmailConfirmed
        ? null
        : await WriteAsync(user, letters.ConfirmAddress, await accounts.GenerateEmailConfirmationTokenAsync(user), ct);

    /// <summary>Who began an unconfirmed account is not known; the password is for whoever reads this to choose.</summary>
    private async Task<Mail?> AlreadyKnownAsync(User user, CancellationToken ct) => user.EmailConfirmed
        ? await WriteAsync(user, (u, _) => letters.AlreadyKnown(u), "", ct)
        : await WriteAsync(user, letters.FinishAccount, await accounts.GeneratePasswordResetTokenAsync(user), ct);

    private async Task<Mail?> NewAddressAsync(User user, string email, CancellationToken ct) =>
        await accounts.FindByEmailAsync(email) is { } owner
            ? await AlreadyKnownAsync(owner, ct)
            : await WriteAsync(
                user, (u, token) => letters.ConfirmNewAddress(u, email, token), await accounts.GenerateChangeEmailTokenAsync(user, email), ct, to: email);

    /// <summary>Each mail has a secret of its own, and those of one invitation all work.</summary>
    private async Task<Mail?> JoinStaffAsync(User user, CancellationToken ct)
    {
        var secret = StaffInvitation.NewSecret();
        var hash = StaffInvitation.HashOf(secret);
        var asked = await db.InTransactionAsync(() => db.StaffInvitations.Where(i => i.UserId == user.Id).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.EarlierSecretHash, i => i.SecretHash).SetProperty(i => i.SecretHash, hash), ct), ct);
        return asked == 1 ? await WriteAsync(user, letters.JoinStaff, secret, ct) : null;
    }

    private async Task<Mail> WriteAsync(User user, Func<User, string, Letter> write, string token, CancellationToken ct, string? to = null)
    {
        using var _ = Cultures.Speak(user.Language);
        return await post.WriteAsync(write(user, token), to ?? user.Email!, user.Name, ct);
    }
}
