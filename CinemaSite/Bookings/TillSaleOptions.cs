using System.ComponentModel.DataAnnotations;

namespace CinemaSite.Bookings;

/// <summary>How staff sell, configured under "Bookings:Till".</summary>
public sealed class TillSaleOptions
{
    /// <summary>How long seats are held while a cashier works.</summary>
    [Range(1, 60)]
    public int MinutesHeld { get; init; } = 5;

    /// <summary>The till goes on selling for so long after the start.</summary>
    [Range(0, 240)]
    public int MinutesAfterStart { get; init; } = 30;

    /// <summary>Seats asked for by telephone are kept until so many minutes before the start.</summary>
    [Range(0, 1440)]
    public int PhoneMinutesBefore { get; init; } = 30;
}
