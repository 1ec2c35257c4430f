using System.ComponentModel.DataAnnotations;

namespace CinemaSite.Catalog.Posters.Uploads;

/// <summary>The section "Posters" of the configuration.</summary>
public sealed class PosterOptions
{
    /// <summary>Where uploaded posters lie. A relative path counts from the site's own folder.</summary>
    [Required]
    public string Folder { get; set; } = "App_Data/posters";
}
