using CinemaSite.Scheduling;

namespace CinemaSite.Pricing;

/// <summary>
/// What an attribute of a screening (3D) adds to each ticket, in minor units. It counts when a seat is held, so a screening
/// that changes its attributes changes its price at once, and tickets keep theirs.
/// </summary>
public class FormatSurcharge
{
    public required int CinemaId { get; init; }

    public required ScreeningAttribute Attribute { get; init; }

    public long Amount { get; set; }
}
