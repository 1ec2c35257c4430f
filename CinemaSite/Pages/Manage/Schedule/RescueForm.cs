using System.ComponentModel.DataAnnotations;
using CinemaSite.BoxOffice;
using CinemaSite.Scheduling;

namespace CinemaSite.Pages.Manage.Schedule;

/// <summary>What is to become of a sold screening.</summary>
public sealed class RescueForm : IValidatableObject
{
    [Required(ErrorMessage = "Choose what is to happen.")]
    public RescueDeed? What { get; set; }

    public DateOnly? Day { get; set; }

    public TimeOnly? Time { get; set; }

    public int? SeatPlanId { get; set; }

    public OfTwo? Which { get; set; }

    [Required(ErrorMessage = "Tell the customers why.")]
    [StringLength(ScreeningRescue.ReasonLength, ErrorMessage = "Use at most {1} characters.")]
    public string? Reason { get; set; }

    /// <summary>The plan that was looked at.</summary>
    public string? Hash { get; set; }

    /// <summary>Once everything that is required is there.</summary>
    public RescueWish Wish => What == RescueDeed.Cancel ? RescueWish.Cancellation : new(false, Day!.Value, Time!.Value, SeatPlanId!.Value, Which);

    public static RescueForm Of(Screening screening) => new()
    {
        Day = screening.BusinessDate,
        Time = TimeOnly.FromDateTime(screening.Auditorium.Cinema.TimeZone.ToLocal(screening.StartsAt)),
        SeatPlanId = screening.SeatPlanId,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (What != RescueDeed.Move)
            yield break;
        if (Day is null)
            yield return new("Choose a day.", [nameof(Day)]);
        if (Time is null)
            yield return new("Write the time as 19:30.", [nameof(Time)]);
        if (SeatPlanId is null)
            yield return new("Choose an auditorium.", [nameof(SeatPlanId)]);
    }
}

public enum RescueDeed
{
    Move,
    Cancel,
}
