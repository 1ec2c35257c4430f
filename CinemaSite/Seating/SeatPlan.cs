namespace CinemaSite.Seating;

/// <summary>One version of the seats of an auditorium. A screening keeps the plan it was put on sale with.</summary>
public class SeatPlan
{
    private readonly List<Seat> seats = [];

    private SeatPlan() { }

    public int Id { get; private set; }

    public int AuditoriumId { get; private set; }

    public Auditorium Auditorium { get; private set; } = null!;

    public int Version { get; private set; }

    public IReadOnlyList<Seat> Seats => seats;

    /// <summary>Adds the next version of the auditorium's seats.</summary>
    /// <exception cref="ArgumentException">Two seats share a place or a label, or a sofa is not a pair of neighbours.</exception>
    public static SeatPlan For(Auditorium auditorium, IReadOnlyList<Seat> seats)
    {
        if (seats.GroupBy(s => (s.RowIndex, s.Column)).Any(g => g.Count() > 1))
            throw new ArgumentException("Two seats stand in the same place.", nameof(seats));
        if (seats.GroupBy(s => (s.Section, s.Row, s.Number)).Any(g => g.Count() > 1))
            throw new ArgumentException("Two seats have the same label.", nameof(seats));
        if (seats.Where(s => s.Kind == SeatKind.Sofa).GroupBy(s => s.Group).Any(g => !IsPair([.. g])))
            throw new ArgumentException("A sofa is two seats side by side.", nameof(seats));

        var plan = new SeatPlan { Auditorium = auditorium, Version = auditorium.Plans.Count + 1 };
        plan.seats.AddRange(seats);
        auditorium.Plans.Add(plan);
        return plan;
    }

    private static bool IsPair(Seat[] sofa) =>
        sofa is [{ Group: not null } a, { } b] && a.RowIndex == b.RowIndex && Math.Abs(a.Column - b.Column) == 1;
}
