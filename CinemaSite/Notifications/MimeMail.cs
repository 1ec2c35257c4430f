using System.Security.Cryptography;
using MimeKit;

namespace CinemaSite.Notifications;

internal static class MimeMail
{
    /// <summary>
    /// The mail as it travels: text and HTML as alternatives, pictures beside the HTML, attachments beside both. A mail with a
    /// Message-ID has the same body whenever it is made.
    /// </summary>
    public static MimeMessage ToMime(this Mail mail, EmailOptions options, DateTimeOffset now)
    {
        var body = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html };
        foreach (var image in mail.Images)
        {
            var part = body.LinkedResources.Add($"{image.ContentId}.png", image.Png, new ContentType("image", "png"));
            part.ContentId = image.ContentId;
            part.ContentDisposition = new ContentDisposition(ContentDisposition.Inline) { FileName = $"{image.ContentId}.png" };
        }

        foreach (var file in mail.Attachments)
            body.Attachments.Add(file.FileName, file.Content, ContentType.Parse(file.ContentType));
        var content = body.ToMessageBody();

        var id = mail.MessageId ?? RandomNumberGenerator.GetHexString(32, lowercase: true);
        var multiparts = 0;
        NameBoundaries(content);
        var message = new MimeMessage(
            [new MailboxAddress(options.FromName, options.From)], [new MailboxAddress(mail.Name, mail.To)], mail.Subject, content)
        {
            Date = now,
            MessageId = $"{id}@{options.From[(options.From.LastIndexOf('@') + 1)..]}",
        };
        if (options.ReplyTo is { } answers)
            message.ReplyTo.Add(new MailboxAddress(options.FromName, answers));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        if (mail.Language is { } language)
            content.Headers.Add(HeaderId.ContentLanguage, language);
        if (mail.Unsubscribe is { } page)
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{page}>");
        if (mail is { Unsubscribe: not null, UnsubscribesAtOnce: true })
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return message;

        // No boundary begins like another, or a reader might take the one for the other.
        void NameBoundaries(MimeEntity entity)
        {
            if (entity is not Multipart multipart)
                return;
            multipart.Boundary = $"=-{++multiparts}-{id}";
            foreach (var part in multipart)
                NameBoundaries(part);
        }
    }
}
