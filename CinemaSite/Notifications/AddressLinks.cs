using CinemaSite.Ticketing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace CinemaSite.Notifications;

/// <summary>
/// The page on which whoever reads a mail says what else we may write to them. Nobody signs in for that: the link is the key. It
/// holds the address, sealed with the site's keys, so that no log and no other reader learns it.
/// </summary>
public sealed class AddressLinks(IDataProtectionProvider keys, IOptions<SiteOptions> site)
{
    private readonly IDataProtector seal = keys.CreateProtector("CinemaSite.Notifications.AddressLinks");

    public string To(string email, string language) => site.Value.Link($"/mail/{seal.Protect(email)}", language);

    /// <summary>The address in a link; null for any other word.</summary>
    public string? AddressIn(string key) => seal.Open(key);
}
