using CinemaSite.Scheduling;

namespace CinemaSite.BoxOffice;

/// <summary>
/// A screening of which seats were sold was cancelled or moved, and everybody who had a ticket is asked what they want. Times UTC.
/// </summary>
public class ScreeningRescue
{
    public const int ReasonLength = 300;

    private static readonly TimeSpan BeforeStart = TimeSpan.FromHours(24);
    private static readonly TimeSpan AtLeast = TimeSpan.FromHours(2);
    private static readonly TimeSpan AfterCancelling = TimeSpan.FromDays(7);

    private readonly List<RescueChoice> choices = [];

    private ScreeningRescue() { }

    public int Id { get; private set; }

    public int ScreeningId { get; private set; }

    public Screening Screening { get; private set; } = null!;

    public RescueKind Kind { get; private set; }

    public DateTime FromStartsAt { get; private set; }

    /// <summary>As it was called then.</summary>
    public string FromAuditorium { get; private set; } = "";

    /// <summary>Null where it was cancelled.</summary>
    public DateTime? ToStartsAt { get; private set; }

    /// <summary>Empty where it was cancelled.</summary>
    public string ToAuditorium { get; private set; } = "";

    /// <summary>Why, in the words of staff to the customers.</summary>
    public string Reason { get; private set; } = "";

    public DateTime MadeAt { get; private set; }

    public string MadeBy { get; private set; } = "";

    /// <summary>Until when customers may choose; then it is chosen for them.</summary>
    public DateTime Deadline { get; private set; }

    public IReadOnlyList<RescueChoice> Choices => choices;

    /// <param name="screening">As it still is, with its auditorium.</param>
    internal static ScreeningRescue Make(Screening screening, RescueKind kind, DateTime startsAt, string auditorium, string reason, string by, DateTime now) => new()
    {
        Screening = screening,
        Kind = kind,
        FromStartsAt = screening.StartsAt,
        FromAuditorium = screening.Auditorium.Name,
        ToStartsAt = kind == RescueKind.Cancel ? null : startsAt,
        ToAuditorium = kind == RescueKind.Cancel ? "" : auditorium,
        Reason = reason,
        MadeAt = now,
        MadeBy = by,
        Deadline = kind == RescueKind.Cancel ? now + AfterCancelling : DeadlineOf(startsAt, now),
    };

    internal void Ask(RescueChoice choice) => choices.Add(choice);

    /// <summary>A day before the start, at least two hours from now, and never after the start.</summary>
    private static DateTime DeadlineOf(DateTime startsAt, DateTime now)
    {
        var deadline = startsAt - BeforeStart > now + AtLeast ? startsAt - BeforeStart : now + AtLeast;
        return deadline < startsAt ? deadline : startsAt;
    }
}

public enum RescueKind
{
    Cancel,
    MoveTime,

    /// <summary>Or another version of the same auditorium's seats; perhaps at another time too.</summary>
    MoveAuditorium,
}
