using System.ComponentModel.DataAnnotations;
using CinemaSite.Scheduling;

namespace CinemaSite.WaitingList;

/// <summary>How seats are offered to those who wait, configured under "WaitingList". Defaults are the house's rules.</summary>
public sealed class WaitingListOptions : IValidatableObject
{
    /// <summary>An offer lasts no longer.</summary>
    [Range(1, 168)]
    public int OfferHours { get; init; } = 12;

    /// <summary>Nor longer than this part, in per cent, of the time that is left to the start.</summary>
    [Range(1, 100)]
    public int OfferPercent { get; init; } = 25;

    /// <summary>But no shorter than this.</summary>
    [Range(5, 720)]
    public int LeastMinutes { get; init; } = 30;

    /// <summary>So many minutes before the start nobody is asked any more, and nobody joins.</summary>
    [Range(5, 1440)]
    public int StopMinutes { get; init; } = 60;

    /// <summary>Days after the screening until names and addresses are forgotten.</summary>
    [Range(0, 365)]
    public int DaysKept { get; init; } = 30;

    /// <summary>When the list of a screening closes. UTC.</summary>
    /// <param name="saleClosesMinutesBefore">The cinema's; nothing is offered that could not be paid for.</param>
    public DateTime ClosesAt(DateTime startsAt, int saleClosesMinutesBefore) => startsAt.AddMinutes(-Math.Max(StopMinutes, saleClosesMinutesBefore));

    public bool IsOpen(Screening screening, DateTime now) => screening.Status == ScreeningStatus.Published
        && now < ClosesAt(screening.StartsAt, screening.Auditorium.Cinema.SaleClosesMinutesBefore);

    /// <summary>Until when seats that are offered now are held. UTC.</summary>
    public DateTime OfferUntil(DateTime startsAt, DateTime now)
    {
        var minutes = Math.Min(OfferHours * 60, (startsAt - now).TotalMinutes * OfferPercent / 100);
        return now.AddMinutes(Math.Max(LeastMinutes, Math.Floor(minutes)));
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (StopMinutes < LeastMinutes)
            yield return new("Stop early enough for the shortest offer to end before the start", [nameof(StopMinutes)]);
    }
}
