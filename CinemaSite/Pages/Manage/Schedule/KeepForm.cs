using CinemaSite.Bookings;

namespace CinemaSite.Pages.Manage.Schedule;

/// <summary>Seats of a screening to keep back, and how.</summary>
public sealed class KeepForm
{
    public int[] SeatIds { get; set; } = [];

    public SeatKeeping As { get; set; }

    public string? Reason { get; set; }

    public int? ReleaseMinutes { get; set; }

    public KeepingBack How => new(As, Reason ?? "", ReleaseMinutes);
}
