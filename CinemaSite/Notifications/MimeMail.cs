using MimeKit;
using MimeKit.Utils;

namespace CinemaSite.Notifications;

internal static class MimeMail
{
    /// <summary>The mail as it travels: text and HTML as alternatives, pictures beside the HTML, attachments beside both.</summary>
    public static MimeMessage ToMime(this Mail mail, MailOptions options, DateTimeOffset now)
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

        var domain = options.From[(options.From.LastIndexOf('@') + 1)..];
        var message = new MimeMessage(
            [new MailboxAddress(options.FromName, options.From)], [new MailboxAddress(mail.Name, mail.To)], mail.Subject, body.ToMessageBody())
        {
            Date = now,
            MessageId = mail.MessageId is { } id ? $"{id}@{domain}" : MimeUtils.GenerateMessageId(domain),
        };
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Language is { } language)
            message.Body!.Headers.Add(HeaderId.ContentLanguage, language);
        return message;
    }
}
