using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using System.Text.RegularExpressions;

namespace CinemaSite.Web;

/// <summary>An address that mail can be sent to, or nothing. Shorter than 255 characters, a dot in its domain, no name around it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MailAddressAttribute() : ValidationAttribute("Write the e-mail address like name@example.org")
{
    public override bool IsValid(object? value) =>
        value is null or ""
        || value is string { Length: <= 254 } text
        && MailAddress.TryCreate(text.Trim(), out var address)
        && address.Address == text.Trim()
        && address.Host.Trim('.') == address.Host
        && address.Host.Contains('.', StringComparison.Ordinal);
}

/// <summary>A phone number as people write it, or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed partial class PhoneNumberAttribute() : ValidationAttribute("Write the phone number like 020 7946 0123")
{
    public override bool IsValid(object? value) => value is null or "" || value is string text && Phone().IsMatch(text.Trim());

    [GeneratedRegex(@"^\+?[0-9 ().-]{6,29}$")]
    private static partial Regex Phone();
}
