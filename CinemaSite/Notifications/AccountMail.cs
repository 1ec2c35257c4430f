using CinemaSite.Data;
using CinemaSite.Identity;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Notifications;

/// <summary>
/// Mail about accounts, each method a job. Who is written to is found out here and not while somebody waits for a page, so
/// that no page takes longer for an address that has an account. Tokens are made here too: no job storage holds one.
/// </summary>
public sealed class AccountMail(CinemaDbContext db, Accounts accounts, AccountLetters letters, LetterPost post, IMailer mailer)
{
    /// <summary>To somebody who signed up: the link that confirms the address.</summary>
    public async Task ConfirmAddressAsync(int userId, CancellationToken ct)
    {
        if (await accounts.FindByIdAsync($"{userId}") is { EmailConfirmed: false } user)
            await SendAsync(user, letters.ConfirmAddress, await accounts.GenerateEmailConfirmationTokenAsync(user), ct);
    }

    /// <summary>To somebody who asked for that link again, if there is anything to confirm.</summary>
    public async Task ConfirmAgainAsync(string email, CancellationToken ct)
    {
        if (await accounts.FindByEmailAsync(email) is { } user)
            await ConfirmAddressAsync(user.Id, ct);
    }

    /// <summary>To somebody who signed up with an address that has an account.</summary>
    public async Task AlreadyKnownAsync(int userId, CancellationToken ct)
    {
        if (await accounts.FindByIdAsync($"{userId}") is not { } user)
            return;

        // Who began an unconfirmed account is not known; the password is for whoever reads this to choose.
        if (user.EmailConfirmed)
            await SendAsync(user, (u, _) => letters.AlreadyKnown(u), "", ct);
        else
            await SendAsync(user, letters.FinishAccount, await accounts.GeneratePasswordResetTokenAsync(user), ct);
    }

    public async Task ResetPasswordAsync(string email, CancellationToken ct)
    {
        if (await accounts.FindByEmailAsync(email) is { } user)
            await SendAsync(user, letters.ResetPassword, await accounts.GeneratePasswordResetTokenAsync(user), ct);
    }

    /// <summary>To the address that an account is to have from now on; to its owner if it has an account of its own.</summary>
    public async Task ConfirmNewAddressAsync(int userId, string email, CancellationToken ct)
    {
        if (await accounts.FindByEmailAsync(email) is { } owner)
            await AlreadyKnownAsync(owner.Id, ct);
        else if (await accounts.FindByIdAsync($"{userId}") is { } user)
            await SendAsync(
                user, (u, token) => letters.ConfirmNewAddress(u, email, token),
                await accounts.GenerateChangeEmailTokenAsync(user, email), ct, to: email);
    }

    public async Task AddressChangedAsync(int userId, string oldEmail, CancellationToken ct)
    {
        if (await accounts.FindByIdAsync($"{userId}") is { } user)
            await SendAsync(user, (u, _) => letters.AddressChanged(u), "", ct, to: oldEmail);
    }

    public async Task PasswordChangedAsync(int userId, CancellationToken ct)
    {
        if (await accounts.FindByIdAsync($"{userId}") is { } user)
            await SendAsync(user, (u, _) => letters.PasswordChanged(u), "", ct);
    }

    /// <summary>To somebody who is invited to the staff. Each mail has a secret of its own, and the last one counts.</summary>
    public async Task JoinStaffAsync(int userId, CancellationToken ct)
    {
        var secret = StaffInvitation.NewSecret();
        var hash = StaffInvitation.HashOf(secret);
        var asked = await db.InTransactionAsync(
            () => db.StaffInvitations.Where(i => i.UserId == userId).ExecuteUpdateAsync(set => set.SetProperty(i => i.SecretHash, hash), ct), ct);
        if (asked == 1 && await accounts.FindByIdAsync($"{userId}") is { } user)
            await SendAsync(user, letters.JoinStaff, secret, ct);
    }

    private async Task SendAsync(User user, Func<User, string, Letter> write, string token, CancellationToken ct, string? to = null)
    {
        using var _ = Cultures.Speak(user.Language);
        var letter = write(user, token);
        await mailer.SendAsync(await post.WriteAsync(letter, to ?? user.Email!, user.Name, ct), ct);
    }
}
