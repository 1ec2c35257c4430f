using System.Collections.Concurrent;
using CinemaSite.Notifications;

namespace CinemaSite.Tests.Notifications;

/// <summary>Remembers what it was given; fails as it is told to.</summary>
internal sealed class RecordingMailer : IMailer
{
    private readonly ConcurrentQueue<Mail> sent = new();

    public IReadOnlyCollection<Mail> Sent => sent;

    /// <summary>Asked for each mail before it counts as sent; may throw.</summary>
    public Func<Mail, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Asked for each mail after it was sent; may throw.</summary>
    public Action<Mail> After { get; set; } = _ => { };

    public async Task SendAsync(Mail mail, CancellationToken ct)
    {
        await Before(mail);
        sent.Enqueue(mail);
        After(mail);
    }
}
