using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace CinemaSite.Notifications;

/// <summary>A mail did not leave the house, and why.</summary>
public sealed class MailNotSentException(string message, bool isFinal, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The server will not take mail for this address on any other day either. Everything else may pass, and is worth another try.</summary>
    public bool IsFinal { get; } = isFinal;

    /// <summary>Null where it is no trouble with a mail server.</summary>
    internal static MailNotSentException? Because(Exception trouble, EmailOptions server)
    {
        return trouble switch
        {
            SmtpCommandException refusal => new($"The mail server said: {(int)refusal.StatusCode} {refusal.Message}", IsOfTheAddress(refusal), refusal),
            OperationCanceledException => MayPass($"did not take the mail within {server.TimeoutSeconds} s"),
            AuthenticationException or ServiceNotAuthenticatedException => MayPass($"does not know Email:UserName and Email:Password: {trouble.Message}"),
            SslHandshakeException => MayPass("has no certificate that this machine trusts; see Email:CertificateFile"),
            NotSupportedException => MayPass($"cannot do what is asked of it: {trouble.Message}"),
            SocketException => MayPass($"cannot be reached: {trouble.Message}"),
            IOException or ProtocolException => MayPass($"hung up: {trouble.Message}"),
            _ => null,
        };

        MailNotSentException MayPass(string what) => new($"The mail server {server.Host}:{server.Port} {what}", isFinal: false, trouble);
    }

    /// <summary>550, 551 or 553 for the recipient; not the policy of a server that would not have relayed to anybody (5.7).</summary>
    private static bool IsOfTheAddress(SmtpCommandException refusal) =>
        refusal is
        {
            ErrorCode: SmtpErrorCode.RecipientNotAccepted,
            StatusCode: SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.MailboxNameNotAllowed,
        }
        && !refusal.Message.StartsWith("5.7.", StringComparison.Ordinal);
}
