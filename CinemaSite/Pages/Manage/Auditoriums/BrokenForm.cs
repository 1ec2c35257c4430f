namespace CinemaSite.Pages.Manage.Auditoriums;

/// <summary>Seats to mark as broken, and why.</summary>
public sealed class BrokenForm
{
    public int[] SeatIds { get; set; } = [];

    public string? Reason { get; set; }

    /// <summary>Also where somebody has one of them for a screening to come.</summary>
    public bool EvenIfInUse { get; set; }
}
