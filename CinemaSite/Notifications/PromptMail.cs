using Hangfire;

namespace CinemaSite.Notifications;

public static class PromptMail
{
    extension(IBackgroundJobClient jobs)
    {
        /// <summary>
        /// Whoever waits for a mail should not wait for the next minute: said by each page whose operation put one into the outbox,
        /// after it. A lost one heals at the next round.
        /// </summary>
        public void SendMail() => jobs.Enqueue<SendOutbox>(outbox => outbox.RunAsync(CancellationToken.None));
    }
}
