namespace CinemaSite.Notifications;

/// <summary>Hands mails over, one at a time. When it returns the mail is out of our hands; when it throws the mail may be tried again.</summary>
public interface IMailer
{
    /// <exception cref="MailNotSentException">It says whether another try, and another mail, are worth it.</exception>
    Task SendAsync(Mail mail, CancellationToken ct);
}

/// <summary>A mail to one person: always text, mostly HTML beside it.</summary>
public sealed record Mail(string To, string Name, string Subject, string Text, string? Html = null)
{
    /// <summary>
    /// What stands before the @ of its Message-ID: the outbox gives each of its messages one, the same for every try, so that a
    /// mailbox can tell a copy. Null makes a new one.
    /// </summary>
    public string? MessageId { get; init; }

    /// <summary>Whoever reads it can use what is in it: a code, or a link that asks for no sign-in. No copy is kept.</summary>
    public bool HoldsSecret { get; init; }

    /// <summary>"en" or "es".</summary>
    public string? Language { get; init; }

    /// <summary>The full address of the page on which the reader turns off mail of this kind; null for what was asked for, or is owed.</summary>
    public string? Unsubscribe { get; init; }

    /// <summary>A POST to that address does it, with nobody looking at the page: mail programs have a button for it (RFC 8058).</summary>
    public bool UnsubscribesAtOnce { get; init; }

    /// <summary>Pictures that the HTML names as "cid:" and their id.</summary>
    public IReadOnlyList<MailImage> Images { get; init; } = [];

    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];
}

public sealed record MailImage(string ContentId, byte[] Png);

/// <param name="ContentType">Such as "text/calendar; charset=utf-8".</param>
public sealed record MailAttachment(string FileName, string ContentType, byte[] Content);
