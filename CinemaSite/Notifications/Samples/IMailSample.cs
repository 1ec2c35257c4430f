namespace CinemaSite.Notifications.Samples;

/// <summary>
/// How examples of some mails come about, registered by the feature that writes them. It is played in a cinema of its own that is
/// thrown away afterwards, with the operations by which such mails come about in the house; what is in the outbox then are the
/// examples. Every <see cref="NoticeKind"/> has one, or a test says so.
/// </summary>
public interface IMailSample
{
    /// <summary>Played once for each language.</summary>
    Task PlayAsync(SampleStage stage, CancellationToken ct);
}
