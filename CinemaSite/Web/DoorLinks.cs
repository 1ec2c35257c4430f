using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace CinemaSite.Web;

public static class DoorLinks
{
    /// <summary>The door of a screening, or of the house; a route value that is null and a number at once has no address of its own.</summary>
    /// <param name="scan">The scan whose answer is shown.</param>
    public static string Door(this IUrlHelper url, int? screeningId = null, int? scan = null) => url.Content(string.Create(
        CultureInfo.InvariantCulture,
        $"~/door{(screeningId is null ? "" : $"/{screeningId}")}{(scan is null ? "" : $"?scan={scan}")}"));
}
