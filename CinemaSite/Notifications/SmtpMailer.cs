using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;

namespace CinemaSite.Notifications;

/// <summary>Hands mail to the server under "Mail". A server that does not finish within a minute has failed.</summary>
public sealed class SmtpMailer(IOptions<MailOptions> options, TimeProvider clock) : IMailer
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public async Task SendAsync(Mail mail, CancellationToken ct)
    {
        var server = options.Value;
        using var message = mail.ToMime(server, clock.GetUtcNow());
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(ct);
        giveUp.CancelAfter(Patience);
        try
        {
            using var client = new SmtpClient();
            await client.ConnectAsync(server.Host, server.Port, server.Security, giveUp.Token);
            if (server.UserName.Length > 0)
                await client.AuthenticateAsync(server.UserName, server.Password, giveUp.Token);
            await client.SendAsync(message, giveUp.Token);
            await SayGoodbyeAsync(client, giveUp.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException($"The mail server {server.Host}:{server.Port} did not answer in time.");
        }
    }

    /// <summary>The mail is accepted by now; what goes wrong here must not send it again.</summary>
    private static async Task SayGoodbyeAsync(SmtpClient client, CancellationToken ct)
    {
        try
        {
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception e) when (e is IOException or MailKit.ProtocolException or OperationCanceledException)
        {
            client.Timeout = 1;
        }
    }
}
