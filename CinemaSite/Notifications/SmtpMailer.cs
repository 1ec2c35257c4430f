using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;

namespace CinemaSite.Notifications;

/// <summary>Hands mail to the server under "Email".</summary>
public sealed class SmtpMailer(IOptions<EmailOptions> options, TimeProvider clock) : IMailer
{
    /// <exception cref="MailNotSentException">The server was not reached, or did not take it.</exception>
    public async Task SendAsync(Mail mail, CancellationToken ct)
    {
        var server = options.Value;
        using var message = mail.ToMime(server, clock.GetUtcNow());
        using var giveUp = new CancellationTokenSource(TimeSpan.FromSeconds(server.TimeoutSeconds));
        try
        {
            using var client = NewClient(server);
            await ArriveAsync(client, server, giveUp.Token, ct);

            // Even while the site is shutting down: whoever lets go now does not know whether the server has the mail.
            await client.SendAsync(message, giveUp.Token);
            await SayGoodbyeAsync(client);
        }
        catch (Exception e) when (!ct.IsCancellationRequested || giveUp.IsCancellationRequested)
        {
            if (MailNotSentException.Because(e, server) is { } trouble)
                throw trouble;
            throw;
        }
    }

    private static async Task ArriveAsync(SmtpClient client, EmailOptions server, CancellationToken giveUp, CancellationToken shutdown)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(giveUp, shutdown);
        await client.ConnectAsync(server.Host, server.Port, server.Security, either.Token);
        if (server.UserName.Length > 0)
            await client.AuthenticateAsync(server.UserName, server.Password, either.Token);
        shutdown.ThrowIfCancellationRequested();
    }

    /// <summary>The mail is accepted by now: what goes wrong here must not send it again, and must not keep the outbox from writing it down.</summary>
    private static async Task SayGoodbyeAsync(SmtpClient client)
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            await client.DisconnectAsync(quit: true, atOnce.Token);
        }
        catch (Exception e) when (e is IOException or MailKit.ProtocolException or OperationCanceledException)
        {
            client.Timeout = 1;
        }
    }

    private static SmtpClient NewClient(EmailOptions server)
    {
        var client = new SmtpClient();
        if (server.CertificateFile.Length > 0)
            client.ServerCertificateValidationCallback = (_, shown, _, errors) =>
                errors == SslPolicyErrors.None
                || errors == SslPolicyErrors.RemoteCertificateChainErrors && shown is X509Certificate2 certificate && IsVouchedFor(certificate, server.CertificateFile);
        return client;
    }

    private static bool IsVouchedFor(X509Certificate2 certificate, string file)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(file);
        return chain.Build(certificate);
    }
}
