using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CinemaSite.Notifications;

/// <summary>
/// Hands mail to the server under "Email". All mails of one run go over one connection, since servers limit how often somebody signs in:
/// it is opened for the first, opened again where it broke, and closed with the scope of the run. One mail at a time.
/// </summary>
public sealed class SmtpMailer(IOptions<EmailOptions> options, TimeProvider clock) : IMailer, IAsyncDisposable
{
    private SmtpConnection? open;

    /// <exception cref="MailNotSentException">The server was not reached, or did not take it.</exception>
    public async Task SendAsync(Mail mail, CancellationToken ct)
    {
        var server = options.Value;
        using var message = mail.ToMime(server, clock.GetUtcNow());
        using var giveUp = new CancellationTokenSource(TimeSpan.FromSeconds(server.TimeoutSeconds));
        try
        {
            await SendAsync(message, giveUp.Token, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested || giveUp.IsCancellationRequested)
        {
            if (MailNotSentException.Because(e, server) is { } trouble)
                throw trouble;
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (open is { } connection)
            await connection.DisposeAsync();
        open = null;
    }

    /// <summary>Even while the site is shutting down: whoever lets go of a mail does not know whether the server has it.</summary>
    private async Task SendAsync(MimeMessage message, CancellationToken giveUp, CancellationToken shutdown)
    {
        var connection = await ConnectedAsync(giveUp, shutdown);
        try
        {
            await connection.SendAsync(message, giveUp);
        }
        catch (SmtpCommandException refusal) when (connection.HasCarried && MailNotSentException.TroubleOf(refusal) != MailTrouble.Address)
        {
            // Servers limit what they take over one connection, too. What they say over a new one is about the mail.
            await DisposeAsync();
            await (await ConnectedAsync(giveUp, shutdown)).SendAsync(message, giveUp);
        }
    }

    private async Task<SmtpConnection> ConnectedAsync(CancellationToken giveUp, CancellationToken shutdown)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(giveUp, shutdown);
        if (open is { } used && !await used.AnswersAsync(either.Token))
            await DisposeAsync();
        open ??= await SmtpConnection.OpenAsync(options.Value, either.Token);
        shutdown.ThrowIfCancellationRequested();
        return open;
    }
}
