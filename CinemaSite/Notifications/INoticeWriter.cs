namespace CinemaSite.Notifications;

/// <summary>
/// Writes the mails of one <see cref="NoticeKind"/>, as which it is registered, from how things stand when the mail is sent.
/// </summary>
public interface INoticeWriter
{
    /// <summary>Null when the reason for the mail is gone, or there is nobody to write to.</summary>
    Task<Mail?> WriteAsync(OutboxMessage message, CancellationToken ct);
}
