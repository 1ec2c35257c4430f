using System.ComponentModel.DataAnnotations;
using CinemaSite.Seating;

namespace CinemaSite.Pages.Manage.Auditoriums;

/// <summary>An auditorium as staff type it: what it has, one to a line or with commas between.</summary>
public sealed class AuditoriumForm
{
    [Required(ErrorMessage = "Give the auditorium a name")]
    public string Name { get; set; } = "";

    [Range(0, 180, ErrorMessage = "Cleaning takes 0 to 180 minutes")]
    public int CleaningMinutes { get; set; } = Auditorium.DefaultCleaningMinutes;

    public string? Features { get; set; }

    public static AuditoriumForm Of(Auditorium auditorium) => new()
    {
        Name = auditorium.Name,
        CleaningMinutes = auditorium.CleaningMinutes,
        Features = string.Join('\n', auditorium.Features),
    };

    public AuditoriumFacts Facts() => new(Name, CleaningMinutes, (Features ?? "").Split(['\n', '\r', ',']));
}
