using System.ComponentModel.DataAnnotations;
using CinemaSite.Scheduling;

namespace CinemaSite.Pages.Manage.Schedule;

/// <summary>The fields of one screening.</summary>
public sealed class ScreeningForm
{
    [Required(ErrorMessage = "Choose a film.")]
    public int? FilmId { get; set; }

    [Required(ErrorMessage = "Choose an auditorium.")]
    public int? AuditoriumId { get; set; }

    [Required(ErrorMessage = "Choose a day.")]
    public DateOnly? Day { get; set; }

    [Required(ErrorMessage = "Write the time as 19:30.")]
    public TimeOnly? Time { get; set; }

    [Range(0, 120, ErrorMessage = "Ads and trailers take between 0 and 120 minutes.")]
    public int? AdsMinutes { get; set; }

    public ScreeningAttribute[] Attributes { get; set; } = [];

    public OfTwo? Which { get; set; }

    public static ScreeningForm Of(Screening screening)
    {
        var zone = screening.Auditorium.Cinema.TimeZone;
        var local = zone.ToLocal(screening.StartsAt);
        return new()
        {
            FilmId = screening.FilmId,
            AuditoriumId = screening.AuditoriumId,
            Day = screening.BusinessDate,
            Time = TimeOnly.FromDateTime(local),
            AdsMinutes = screening.AdsMinutes,
            Attributes = [.. screening.Attributes],
            Which = !zone.IsAmbiguousTime(local) ? null : zone.SecondOfTwo(local) == screening.StartsAt ? OfTwo.Second : OfTwo.First,
        };
    }

    /// <summary>Once everything that is required is there.</summary>
    public ScreeningWish Wish(ScheduleOptions usual) => new(
        FilmId!.Value, AuditoriumId!.Value, Day!.Value, Time!.Value, Ads(AdsMinutes, Attributes, usual), Attributes, Which);

    /// <summary>What an empty field means: the usual length, or none when it says so.</summary>
    public static int Ads(int? minutes, IEnumerable<ScreeningAttribute> attributes, ScheduleOptions usual) =>
        minutes ?? (attributes.Contains(ScreeningAttribute.NoAds) ? 0 : usual.AdsMinutes);
}
