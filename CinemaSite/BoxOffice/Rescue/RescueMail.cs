using CinemaSite.Data;
using CinemaSite.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>
/// Writes to a customer whose screening was changed: first what they can choose, then what was chosen. Each mail that asks has a
/// secret of its own, so no database and no backup holds a link.
/// </summary>
public class RescueMail(CinemaDbContext db, RescueLetters letters, LetterPost post) : INoticeWriter
{
    /// <summary>Asks a customer for the first time.</summary>
    public static OutboxMessage Notice(int choiceId, DateTime now) => OutboxMessage.Of(NoticeKind.RescueChoice, $"rescue:{choiceId}", choiceId, now);

    public async Task<Mail?> WriteAsync(OutboxMessage message, CancellationToken ct)
    {
        var id = message.SubjectId;
        if (!await db.RescueChoices.AnyAsync(c => c.Id == id, ct))
            return null;

        var asks = message.Kind == NoticeKind.RescueChoice;
        var choice = await db.ChoiceAsync(id, offersAt: null, ct);
        if (choice.Booking.Email == "" || choice.IsOpen != asks)
            return null;

        using var _ = Cultures.Speak(choice.Booking.Language);
        var letter = asks ? letters.Ask(choice, await NewSecretAsync(id, ct)) : letters.Answer(choice);
        return await post.WriteAsync(letter, choice.Booking.Email, choice.Booking.CustomerName, ct) with { HoldsSecret = asks || choice.Voucher is not null };
    }

    private async Task<string> NewSecretAsync(int id, CancellationToken ct)
    {
        var secret = RescueChoice.NewSecret();
        var hash = RescueChoice.HashOf(secret);
        await db.InTransactionAsync(() => db.RescueChoices.Where(c => c.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.EarlierSecretHash, c => c.SecretHash).SetProperty(c => c.SecretHash, hash), ct), ct);
        return secret;
    }
}
