using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CinemaSite.Bookings;

/// <summary>How seats are held, configured under "Bookings". Defaults are the house's rules.</summary>
public sealed class BookingOptions : IValidatableObject
{
    [Range(1, 60)]
    public int HoldMinutes { get; init; } = 10;

    /// <summary>What "I need more time" adds.</summary>
    [Range(1, 60)]
    public int ExtraMinutes { get; init; } = 5;

    /// <summary>How long a hold can become by asking for more time.</summary>
    [Range(1, 120)]
    public int LongestHoldMinutes { get; init; } = 20;

    /// <summary>What is left at least after a payment was declined.</summary>
    [Range(1, 60)]
    public int MinutesAfterDecline { get; init; } = 10;

    [ValidateObjectMembers]
    public SeatRuleOptions Seats { get; init; } = new();

    [ValidateObjectMembers]
    public TillSaleOptions Till { get; init; } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (LongestHoldMinutes < HoldMinutes)
            yield return new("A hold cannot last shorter in all than seats are held", [nameof(LongestHoldMinutes)]);
    }
}
