using CinemaSite.Catalog;
using CinemaSite.Scheduling;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CinemaSite.Web;

/// <summary>What the lists of the film pages offer.</summary>
public static class FilmChoices
{
    public static IEnumerable<SelectListItem> CertificateChoices(this IHtmlHelper _) =>
        Enum.GetValues<Certificate>().Select(c => new SelectListItem(c.Label(), c.ToString()));

    /// <summary>In English; the key of its translation.</summary>
    public static string Label(this FilmsShown shown) => shown switch
    {
        FilmsShown.Current => "All but the archive",
        FilmsShown.Now => "Now showing",
        FilmsShown.Coming => "Coming soon",
        FilmsShown.Archived => "The archive",
    };
}
