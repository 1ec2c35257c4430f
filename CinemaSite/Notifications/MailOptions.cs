using System.ComponentModel.DataAnnotations;
using MailKit.Security;

namespace CinemaSite.Notifications;

/// <summary>How mail leaves the house, configured under "Mail". Without a host it is written to a folder.</summary>
public sealed class MailOptions : IValidatableObject
{
    public string Host { get; init; } = "";

    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    public string UserName { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>StartTls, SslOnConnect (port 465), or None for a mail catcher on the same machine.</summary>
    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.StartTls;

    [Required, EmailAddress]
    public string From { get; init; } = "tickets@localhost";

    public string FromName { get; init; } = "Box office";

    /// <summary>Where mail is put while there is no host; a relative path counts from the site's own folder.</summary>
    [Required]
    public string PickupFolder { get; init; } = "App_Data/mail";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (UserName.Length > 0 && Security == SecureSocketOptions.None)
            yield return new("Mail:Security is None, and Mail:Password would travel unprotected. Choose StartTls or SslOnConnect.");
    }
}
