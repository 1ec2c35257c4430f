using System.ComponentModel.DataAnnotations;
using CinemaSite.Seating;

namespace CinemaSite.Scheduling;

/// <summary>What the desk proposes for a screening and an auditorium, in minutes, configured under "Schedule".</summary>
public sealed class ScheduleOptions
{
    [Range(0, 120)]
    public int AdsMinutes { get; init; } = Screening.DefaultAdsMinutes;

    [Range(0, 180)]
    public int CleaningMinutes { get; init; } = Auditorium.DefaultCleaningMinutes;
}
