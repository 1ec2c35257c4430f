using System.ComponentModel.DataAnnotations;

namespace CinemaSite.Bookings;

/// <summary>What a moviegoer may choose online. The till is bound by none of it.</summary>
public sealed class SeatRuleOptions
{
    /// <summary>Seats in one booking.</summary>
    [Range(1, 50)]
    public int MaxSeats { get; init; } = 8;

    /// <summary>Once fewer seats than this are left, in per cent of all, a lonely seat no longer matters.</summary>
    [Range(0, 100)]
    public int LonelySeatsOffBelowPercent { get; init; } = 15;
}
