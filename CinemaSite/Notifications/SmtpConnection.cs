using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;
using MimeKit;

namespace CinemaSite.Notifications;

/// <summary>An open connection to the server under "Email", signed in where that is wanted. It carries one mail after another.</summary>
internal sealed class SmtpConnection : IAsyncDisposable
{
    private readonly SmtpClient client;

    private SmtpConnection(SmtpClient client) => this.client = client;

    /// <summary>Whether the server has taken a mail over it.</summary>
    public bool HasCarried { get; private set; }

    public static async Task<SmtpConnection> OpenAsync(EmailOptions server, CancellationToken ct)
    {
        var client = NewClient(server);
        try
        {
            await client.ConnectAsync(server.Host, server.Port, server.Security, ct);
            if (server.UserName.Length > 0)
                await client.AuthenticateAsync(server.UserName, server.Password, ct);
            return new SmtpConnection(client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Servers hang up on who says nothing for a while. To find out with a mail would cost it one of its tries.</summary>
    public async Task<bool> AnswersAsync(CancellationToken ct)
    {
        if (!client.IsConnected)
            return false;

        using var soon = CancellationTokenSource.CreateLinkedTokenSource(ct);
        soon.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            await client.NoOpAsync(soon.Token);
            return true;
        }
        catch (Exception e) when (!ct.IsCancellationRequested && (IsBroken(e) || e is SmtpCommandException))
        {
            return false;
        }
    }

    public async Task SendAsync(MimeMessage message, CancellationToken ct)
    {
        await client.SendAsync(message, ct);
        HasCarried = true;
    }

    /// <summary>The mails are accepted by now: what goes wrong here must not send them again, and must not keep the outbox from writing it down.</summary>
    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            await client.DisconnectAsync(quit: true, atOnce.Token);
        }
        catch (Exception e) when (IsBroken(e))
        {
            client.Timeout = 1;
        }

        client.Dispose();
    }

    private static bool IsBroken(Exception e) => e is IOException or SocketException or MailKit.ProtocolException or OperationCanceledException;

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
