using System.ComponentModel.DataAnnotations;

namespace CinemaSite.Data.Backups;

/// <summary>Where copies of the embedded database are kept, configured under "Backup".</summary>
public sealed class BackupOptions
{
    /// <summary>A relative path counts from the site's own folder. Another disk is better.</summary>
    [Required]
    public string Folder { get; init; } = "App_Data/backups";

    [Range(1, 3650)]
    public int DaysKept { get; init; } = 14;
}
