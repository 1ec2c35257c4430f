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

    /// <summary>Adds the next version of the auditorium's seats. All its versions are known.</summary>
    /// <exception cref="ArgumentException">The seats break one of the <see cref="SeatPlanRules"/>.</exception>
    public static SeatPlan For(Auditorium auditorium, IReadOnlyList<Seat> seats)
    {
        if (SeatPlanRules.Check(seats) is { } problem)
            throw new ArgumentException($"{problem.Reason}", nameof(seats));

        var plan = new SeatPlan { Auditorium = auditorium, Version = auditorium.Plans.Select(p => p.Version).DefaultIfEmpty().Max() + 1 };
        plan.seats.AddRange(seats);
        auditorium.Plans.Add(plan);
        return plan;
    }

    /// <summary>Whether these are the very seats of this version; groups count by whom they join, since their numbers mean nothing.</summary>
    public bool IsSameAs(IReadOnlyList<Seat> others) => Places(seats).SetEquals(Places(others));

    private static HashSet<object> Places(IReadOnlyList<Seat> seats)
    {
        var groups = seats.Where(s => s.Group is not null).ToLookup(s => s.Group!.Value, s => (s.RowIndex, s.Column));
        return [.. seats.Select(s => (object)(s.Section, s.Row, s.Number, s.RowIndex, s.Column, s.Kind, s.Category, Company(s)))];

        (int, int)? Company(Seat seat) => seat.Group is { } g && groups[g].Skip(1).Any() ? groups[g].Min() : null;
    }
}
