using System.Globalization;
using CinemaSite.Notifications;
using CinemaSite.Ticketing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace CinemaSite.WaitingList;

/// <summary>
/// The page of a place on the list, for whoever reads the mails of it. It holds the entry's number, sealed with the site's keys as
/// <see cref="AddressLinks"/> are: each mail's link works as long as the entry is known, however many were written.
/// </summary>
public sealed class WaitingLinks(IDataProtectionProvider keys, IOptions<SiteOptions> site)
{
    private readonly IDataProtector seal = keys.CreateProtector("CinemaSite.WaitingList.WaitingLinks");

    public string To(int entryId, string language) =>
        site.Value.Link($"/waiting-list/{seal.Protect(entryId.ToString(CultureInfo.InvariantCulture))}", language);

    /// <summary>The entry that a link leads to; null for any other word.</summary>
    public int? EntryIn(string key) => seal.Open(key) is { } id ? int.Parse(id, CultureInfo.InvariantCulture) : null;
}
