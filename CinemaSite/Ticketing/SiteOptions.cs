using System.ComponentModel.DataAnnotations;

namespace CinemaSite.Ticketing;

/// <summary>Where the public finds the site, configured under "Site". Mail and QR codes name it; a request's own host is never trusted for that.</summary>
public sealed class SiteOptions : IValidatableObject
{
    /// <summary>Scheme and host, and a port where it is not the usual one.</summary>
    [Required]
    public string PublicUrl { get; init; } = "http://localhost:5080";

    /// <summary>Without a slash at the end; a host beyond ASCII as it stands in the DNS.</summary>
    public string Root => Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url)
        ? $"{url.Scheme}://{url.IdnHost}{(url.IsDefaultPort ? "" : $":{url.Port}")}"
        : "";

    /// <summary>A page of the site in a language, such as "https://rio.example/es/bookings/K7QX2M".</summary>
    public string Link(string path, string language) => language == "en" ? Root + path : $"{Root}/{language}{path}";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url)
            || url.Scheme is not ("http" or "https") || url.PathAndQuery != "/" || url.Fragment.Length > 0 || url.UserInfo.Length > 0)
            yield return new("Site:PublicUrl is the address that people type, such as https://rio.example: scheme and host, no path.");
    }
}
