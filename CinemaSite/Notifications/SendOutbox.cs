using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Notifications;

/// <summary>
/// Sends what is due in the outbox. A mail is written from the state of its subject at the first attempt and kept, so that each
/// later one is the same. A mail whose sender dies between sending and saying so is sent again, under the same Message-ID: twice
/// is possible, never is not. Senders may run at the same time, each in a scope of its own, as the mailer is.
/// </summary>
public partial class SendOutbox(
    CinemaDbContext db, TimeProvider clock, IMailer mailer, IServiceProvider writers, ILogger<SendOutbox> log)
{
    /// <summary>For how long a message is its sender's alone; longer than any mailer takes.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Answers how many mails were sent.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = Now;
        await db.QueueMissingConfirmationsAsync(now, ct);
        var due = await db.Outbox.AsNoTracking()
            .Where(m => m.SentAt == null && m.DiedAt == null && m.NextAttemptAt <= now)
            .OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id)
            .ToListAsync(ct);

        var sent = 0;
        foreach (var message in due)
        {
            var outcome = await ClaimAsync(message, ct) ? await SendAsync(message, ct) : Outcome.None;
            sent += outcome == Outcome.Sent ? 1 : 0;

            // Each of the others would wait for the server as long, and lose one of its tries. They stay due.
            if (outcome == Outcome.ServerIsAway)
                break;
        }

        return sent;
    }

    /// <summary>Compare and set: of two senders that saw the same message due, one moves its time and has it.</summary>
    private async Task<bool> ClaimAsync(OutboxMessage message, CancellationToken ct) =>
        await db.InTransactionAsync(() => db.Outbox
            .Where(m => m.Id == message.Id && m.SentAt == null && m.DiedAt == null && m.NextAttemptAt == message.NextAttemptAt)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, Now + Lease), ct), ct) == 1;

    private async Task<Outcome> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        Mail? mail = null;
        try
        {
            mail = await WriteAsync(message, ct);
            if (mail is not null)
                await mailer.SendAsync(mail with { MessageId = message.MessageId }, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            var trouble = (e as MailNotSentException)?.Trouble;
            await RecordAsync(message, (row, now) => row.MarkFailed(Anonymous(e.Message, mail), now, isFinal: trouble == MailTrouble.Address));
            Failed(log, message.Key, e.GetType().Name, message.Attempts + 1);
            return trouble == MailTrouble.Server ? Outcome.ServerIsAway : Outcome.None;
        }

        if (mail is null)
            await db.InTransactionAsync(() => db.Outbox.Where(m => m.Id == message.Id).ExecuteDeleteAsync(CancellationToken.None), CancellationToken.None);
        else
            await RecordAsync(message, (row, now) => row.MarkSent(now));
        return mail is null ? Outcome.None : Outcome.Sent;
    }

    /// <summary>
    /// Null when the reason for the mail is gone; its message goes too. That is asked at each attempt, by writing it once more,
    /// but what is sent is the mail of the first.
    /// </summary>
    private async Task<Mail?> WriteAsync(OutboxMessage message, CancellationToken ct)
    {
        if (await writers.GetRequiredKeyedService<INoticeWriter>(message.Kind).WriteAsync(message, ct) is not { } mail)
            return null;
        if ((await db.MailCopies.AsNoTracking().SingleOrDefaultAsync(c => c.OutboxId == message.Id, ct)) is { } kept)
            return kept.ToMail() ?? mail;

        return await db.InTransactionAsync(async () =>
        {
            db.Add(MailCopy.Of(message, mail, Now));
            await db.SaveChangesAsync(ct);
            return mail;
        }, ct);
    }

    /// <summary>What became of it is written down even while the site is shutting down.</summary>
    private async Task RecordAsync(OutboxMessage message, Action<OutboxMessage, DateTime> mark) => await db.InTransactionAsync(async () =>
    {
        var row = await db.Outbox.SingleAsync(m => m.Id == message.Id);
        mark(row, Now);
        if (row is { Kind: NoticeKind.BookingConfirmation, SentAt: { } sentAt })
            (await db.Bookings.SingleAsync(b => b.Id == row.SubjectId)).MarkConfirmationSent(sentAt);
        return await db.SaveChangesAsync();
    }, CancellationToken.None);

    /// <summary>Mail servers repeat the address in their refusals; it has no business in the outbox.</summary>
    private static string Anonymous(string error, Mail? mail) =>
        mail is null ? error : error.Replace(mail.To, "(recipient)", StringComparison.OrdinalIgnoreCase);

    private enum Outcome
    {
        None,
        Sent,
        ServerIsAway,
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Key} was not sent ({Error}), attempt {Attempt}; the outbox says why")]
    private static partial void Failed(ILogger log, string key, string error, int attempt);
}
