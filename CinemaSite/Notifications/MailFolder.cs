using Microsoft.Extensions.Options;
using MimeKit;

namespace CinemaSite.Notifications;

/// <summary>The folder that mail is put into where it is picked up, for whoever wants to look at it.</summary>
public sealed class MailFolder(IOptions<EmailOptions> options, IHostEnvironment host)
{
    private string Folder => Path.GetFullPath(options.Value.PickupFolder, host.ContentRootPath);

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<FiledMail>> NewestAsync(int most, CancellationToken ct)
    {
        var mails = new List<FiledMail>();
        foreach (var file in Files().OrderDescending(StringComparer.Ordinal).Take(most))
        {
            using var message = await MimeMessage.LoadAsync(Path.Combine(Folder, file), ct);
            mails.Add(new(file, message.To.ToString(), message.Subject ?? "", message.Date.UtcDateTime));
        }

        return mails;
    }

    /// <summary>Null where no file of the folder is called so.</summary>
    public async Task<Mail?> ReadAsync(string name, CancellationToken ct)
    {
        if (!Files().Contains(name))
            return null;

        using var message = await MimeMessage.LoadAsync(Path.Combine(Folder, name), ct);
        var to = message.To.Mailboxes.FirstOrDefault();
        return new Mail(to?.Address ?? "", to?.Name ?? "", message.Subject ?? "", message.TextBody ?? "", message.HtmlBody)
        {
            MessageId = message.MessageId,
            Language = message.Body?.Headers[HeaderId.ContentLanguage],
            Images = [.. message.BodyParts.OfType<MimePart>().Where(p => p.ContentId is not null && p.ContentType.IsMimeType("image", "png"))
                .Select(p => new MailImage(p.ContentId!, Content(p)))],
            Attachments = [.. message.Attachments.OfType<MimePart>().Select(p => new MailAttachment(p.FileName ?? "file", p.ContentType.MimeType, Content(p)))],
        };
    }

    private IEnumerable<string> Files() =>
        Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.eml").Select(file => Path.GetFileName(file)) : [];

    private static byte[] Content(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return bytes.ToArray();
    }
}

/// <param name="SentAt">UTC.</param>
public sealed record FiledMail(string File, string To, string Subject, DateTime SentAt);
