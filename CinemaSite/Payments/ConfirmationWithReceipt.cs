using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Payments;

/// <summary>The mail with the tickets, and the receipt as a PDF beside it.</summary>
public sealed class ConfirmationWithReceipt(
    CinemaDbContext db, ConfirmationMail confirmation, DocumentPaper paper, IStringLocalizer<Strings> t) : INoticeWriter
{
    public async Task<Mail?> WriteAsync(OutboxMessage message, CancellationToken ct)
    {
        if (await confirmation.WriteAsync(message, ct) is not { } mail)
            return null;

        using var _ = Cultures.Speak(mail.Language ?? "en");
        var booking = await db.Bookings.Where(b => b.Id == message.SubjectId).Select(b => new { b.Reference, b.ReceiptNumber }).SingleAsync(ct);
        return booking.ReceiptNumber is { } number && await db.DocumentSheetAsync(db.Bookings, booking.Reference, number, t, ct) is { } receipt
            ? mail with { Attachments = [.. mail.Attachments, new($"{number}.pdf", DocumentPaper.ContentType, paper.Print(receipt))] }
            : mail;
    }
}
