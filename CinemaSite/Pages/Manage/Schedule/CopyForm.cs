using System.ComponentModel.DataAnnotations;
using CinemaSite.Scheduling;
using CinemaSite.Seating;

namespace CinemaSite.Pages.Manage.Schedule;

/// <summary>What to copy, a day or a film week, and where to.</summary>
public sealed class CopyForm
{
    /// <summary>1 or 7.</summary>
    public int Days { get; set; } = 1;

    [Required(ErrorMessage = "Choose the day to copy.")]
    public DateOnly? From { get; set; }

    [Required(ErrorMessage = "Choose another day to copy to.")]
    public DateOnly? To { get; set; }

    public string? Cinema { get; set; }

    public OfTwo? Which { get; set; }

    /// <summary>A week is copied whole: whichever of its days was named.</summary>
    public (DateOnly From, DateOnly To) Span(Cinema cinema)
    {
        Days = Days == 7 ? 7 : 1;
        return Days == 1
            ? (From!.Value, To!.Value)
            : (From!.Value.FilmWeek(cinema.FilmWeekStartsOn), To!.Value.FilmWeek(cinema.FilmWeekStartsOn));
    }
}
