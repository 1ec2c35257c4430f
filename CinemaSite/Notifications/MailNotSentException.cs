using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace CinemaSite.Notifications;

/// <summary>A mail did not leave the house, and why.</summary>
public sealed class MailNotSentException(string message, MailTrouble trouble, Exception? inner = null) : Exception(message, inner)
{
    public MailTrouble Trouble { get; } = trouble;

    /// <summary>Null where it is no trouble with a mail server.</summary>
    internal static MailNotSentException? Because(Exception cause, EmailOptions server)
    {
        return cause switch
        {
            SmtpCommandException refusal => new($"The mail server said: {(int)refusal.StatusCode} {refusal.Message}", TroubleOf(refusal), refusal),
            OperationCanceledException => OfServer($"did not take the mail within {server.TimeoutSeconds} s"),
            AuthenticationException or ServiceNotAuthenticatedException => OfServer($"does not know Email:UserName and Email:Password: {cause.Message}"),
            SslHandshakeException => OfServer("has no certificate that this machine trusts; see Email:CertificateFile"),
            NotSupportedException => OfServer($"cannot do what is asked of it: {cause.Message}"),
            SocketException => OfServer($"cannot be reached: {cause.Message}"),
            IOException or ProtocolException => OfServer($"hung up: {cause.Message}"),
            _ => null,
        };

        MailNotSentException OfServer(string what) => new($"The mail server {server.Host}:{server.Port} {what}", MailTrouble.Server, cause);
    }

    /// <summary>550, 551 or 553 for the recipient is of the address; but not where it is policy (5.7), and the server would relay to nobody.</summary>
    internal static MailTrouble TroubleOf(SmtpCommandException refusal) => refusal switch
    {
        { StatusCode: SmtpStatusCode.ServiceNotAvailable } => MailTrouble.Server,
        {
            ErrorCode: SmtpErrorCode.RecipientNotAccepted,
            StatusCode: SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.MailboxNameNotAllowed,
        } when !refusal.Message.StartsWith("5.7.", StringComparison.Ordinal) => MailTrouble.Address,
        _ => MailTrouble.Mail,
    };
}

public enum MailTrouble
{
    /// <summary>It cannot be reached or used: any other mail would fail as well, until that is over.</summary>
    Server,

    /// <summary>It did not take this mail, for a reason that may pass.</summary>
    Mail,

    /// <summary>It will not take mail for this address on any other day either.</summary>
    Address,
}
