using System.ComponentModel.DataAnnotations;

namespace CinemaSite.Notifications;

/// <summary>When people are reminded of what they booked, configured under "Reminders".</summary>
public sealed class ReminderOptions : IValidatableObject
{
    /// <summary>So long before the start. Who booked later than that needs no reminder.</summary>
    [Range(1, 168)]
    public int HoursBefore { get; init; } = 24;

    /// <summary>A reminder that was missed, because the site was down or the screening moved, is made up for until so long before the start.</summary>
    [Range(0, 24)]
    public int LatestHoursBefore { get; init; } = 2;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (LatestHoursBefore >= HoursBefore)
            yield return new("It cannot be too late to remind before anybody is reminded", [nameof(LatestHoursBefore)]);
    }
}
