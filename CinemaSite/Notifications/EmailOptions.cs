using System.ComponentModel.DataAnnotations;
using MailKit.Security;

namespace CinemaSite.Notifications;

/// <summary>How mail leaves the house, configured under "Email".</summary>
public sealed class EmailOptions : IValidatableObject
{
    public EmailTransport Transport { get; init; }

    public string Host { get; init; } = "";

    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    public string UserName { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>StartTls, SslOnConnect (port 465), or None for a mail catcher on the same machine.</summary>
    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.StartTls;

    /// <summary>
    /// The full path of a PEM file with the server's certificate, or that of the authority behind it, where the machine trusts neither.
    /// </summary>
    public string CertificateFile { get; init; } = "";

    /// <summary>A server that has not taken a mail after as many has failed. Well within the time that the outbox gives a sender.</summary>
    [Range(1, 240)]
    public int TimeoutSeconds { get; init; } = 60;

    [Required, EmailAddress]
    public string From { get; init; } = "tickets@localhost";

    public string FromName { get; init; } = "Box office";

    /// <summary>Where answers go; null where From is read.</summary>
    [EmailAddress]
    public string? ReplyTo { get; init; }

    /// <summary>Where mail is put that is picked up; a relative path counts from the site's own folder.</summary>
    [Required]
    public string PickupFolder { get; init; } = "App_Data/mail";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Transport == EmailTransport.Smtp && Host.Length == 0)
            yield return new("Email:Transport is Smtp, and Email:Host names no mail server. Name one, or set Email:Transport to Pickup.");
        if (Transport == EmailTransport.Pickup && Host.Length > 0)
            yield return new("Email:Host names a mail server, and Email:Transport is Pickup, which only writes files. Set it to Smtp, or leave Email:Host out.");
        if (UserName.Length > 0 && Security == SecureSocketOptions.None)
            yield return new("Email:Security is None, and Email:Password would travel unprotected. Choose StartTls or SslOnConnect.");
        if (CertificateFile.Length > 0 && !File.Exists(CertificateFile))
            yield return new("Email:CertificateFile names a file that is not there.");
    }
}

public enum EmailTransport
{
    /// <summary>Each mail becomes a file in a folder.</summary>
    Pickup,

    /// <summary>Each mail is handed to a mail server.</summary>
    Smtp,
}
