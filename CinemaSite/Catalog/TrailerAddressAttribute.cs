using System.ComponentModel.DataAnnotations;

namespace CinemaSite.Catalog;

/// <summary>An absolute https address, which is all that a film's page ever links a trailer to.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TrailerAddressAttribute : ValidationAttribute
{
    public TrailerAddressAttribute() => ErrorMessage = "Write the address of the trailer in full, beginning with https://";

    public override bool IsValid(object? value) => value is not string text || text.Trim() is not { Length: > 0 } address
        || Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo == "";
}
