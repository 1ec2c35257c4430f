using System.ComponentModel.DataAnnotations;
using CinemaSite.Scheduling;

namespace CinemaSite.Pages.Manage.Schedule;

/// <summary>The fields of a series: one film, at these times, on these weekdays between two dates, in these auditoriums.</summary>
public sealed class ManyForm
{
    [Required(ErrorMessage = "Choose a film.")]
    public int? FilmId { get; set; }

    [MinLength(1, ErrorMessage = "Choose an auditorium.")]
    public int[] AuditoriumIds { get; set; } = [];

    [Required(ErrorMessage = "Choose the first day.")]
    public DateOnly? From { get; set; }

    [Required(ErrorMessage = "Choose the last day.")]
    public DateOnly? Until { get; set; }

    /// <summary>None means every day.</summary>
    public DayOfWeek[] Weekdays { get; set; } = [];

    [Required(ErrorMessage = "Write the times as 14:00, 17:30.")]
    public string? Times { get; set; }

    [Range(0, 120, ErrorMessage = "Ads and trailers take between 0 and 120 minutes.")]
    public int? AdsMinutes { get; set; }

    public ScreeningAttribute[] Attributes { get; set; } = [];

    public OfTwo? Which { get; set; }

    /// <summary>
    /// The wishes of the series, once everything that is required is there, one more at most than can be planned at a time;
    /// null when a time cannot be read.
    /// </summary>
    public IReadOnlyList<ScreeningWish>? Wishes(ScheduleOptions usual) => Series.ReadTimes(Times!) is not { } times ? null :
    [
        .. (from day in Series.Days(From!.Value, Until!.Value, Weekdays)
           from time in times
           from auditorium in AuditoriumIds.Distinct()
           select new ScreeningWish(FilmId!.Value, auditorium, day, time, ScreeningForm.Ads(AdsMinutes, Attributes, usual), Attributes, Which)).Take(ScheduleScreenings.Most + 1),
    ];
}
