using CinemaSite.Reporting.Reports;

namespace CinemaSite.Reporting.Issues;

/// <summary>
/// A report that is made by a job and kept: the issue of a subscription for a date, or one that somebody asked for. Whoever
/// makes it has it for a while only (<see cref="LeasedUntil"/>), and knows by <see cref="Turn"/> whether it still is theirs. Times UTC.
/// </summary>
public class ReportIssue
{
    public const int ErrorLength = 500;

    private ReportIssue() { }

    public int Id { get; private set; }

    /// <summary>Null for one that was asked for.</summary>
    public int? SubscriptionId { get; private set; }

    /// <summary>The date in whose morning it was due; null for one that was asked for.</summary>
    public DateOnly? Date { get; private set; }

    /// <summary>Whose it is.</summary>
    public int UserId { get; private set; }

    public int CinemaId { get; private set; }

    public ReportKind Kind { get; private set; }

    public Breakdown By { get; private set; }

    public DateOnly First { get; private set; }

    public DateOnly Last { get; private set; }

    /// <summary>"en" or "es".</summary>
    public string Language { get; private set; } = "en";

    public ReportState State { get; private set; }

    public int StepsDone { get; private set; }

    /// <summary>0 as long as it is not known.</summary>
    public int Steps { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime? StartedAt { get; private set; }

    /// <summary>When it was done, given up or cancelled.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Until then nobody else takes it: somebody is at it, or it failed a moment ago.</summary>
    public DateTime? LeasedUntil { get; private set; }

    /// <summary>Counted up by whoever takes it.</summary>
    public int Turn { get; private set; }

    public int Failures { get; private set; }

    public string? LastError { get; private set; }

    /// <summary>The <see cref="Report"/> as JSON, once it is done.</summary>
    public string? Body { get; private set; }

    public ReportRequest Request => new(Kind, CinemaId, new(First, Last), By);

    /// <summary>The issue of a subscription for a date.</summary>
    internal static ReportIssue Of(ReportSubscription subscription, DateOnly date, DateTime now)
    {
        var period = subscription.Rhythm.PeriodOf(date);
        var issue = AskedFor(subscription.UserId, new(subscription.Kind, subscription.CinemaId, period, subscription.By), subscription.Language, now);
        (issue.SubscriptionId, issue.Date) = (subscription.Id, date);
        return issue;
    }

    internal static ReportIssue AskedFor(int userId, ReportRequest request, string language, DateTime now) => new()
    {
        UserId = userId,
        CinemaId = request.CinemaId,
        Kind = request.Kind,
        By = request.By,
        First = request.Period.First,
        Last = request.Period.Last,
        Language = language,
        CreatedAt = now,
    };

    /// <summary>Nobody wants it any more. False when it has ended already.</summary>
    internal bool Cancel(DateTime now)
    {
        if (State is not (ReportState.Waiting or ReportState.Running))
            return false;

        (State, EndedAt, LeasedUntil) = (ReportState.Cancelled, now, null);
        return true;
    }

    /// <summary>One that was given up or cancelled is made after all. False for any other.</summary>
    internal bool TryAgain()
    {
        if (State is not (ReportState.Failed or ReportState.Cancelled))
            return false;

        (State, EndedAt, LeasedUntil, Failures, LastError) = (ReportState.Waiting, null, null, 0, null);
        return true;
    }
}

public enum ReportState
{
    Waiting,
    Running,
    Done,

    /// <summary>Given up after several failures.</summary>
    Failed,

    Cancelled,
}
