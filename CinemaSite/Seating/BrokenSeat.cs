namespace CinemaSite.Seating;

/// <summary>
/// A seat of an auditorium that nobody can sit on until it is mended. It is known by its label, so it stays broken in
/// every version of the plan that has such a seat.
/// </summary>
public class BrokenSeat
{
    public int Id { get; private set; }

    public required int AuditoriumId { get; init; }

    public required string Section { get; init; }

    public required string Row { get; init; }

    public required string Number { get; init; }

    public required string Reason { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime Since { get; init; }
}
