using CinemaSite.Data.Runs;

namespace CinemaSite.Web.Health;

/// <summary>How a job of the list is getting on. Times UTC.</summary>
/// <param name="Run">Null when it never ran.</param>
/// <param name="Next">When it is next looked for work; null when nothing schedules it.</param>
public sealed record JobHealth(RecurringJob Job, JobRun? Run, DateTime? Next, DateTime Now)
{
    /// <summary>As long as no run of a job takes.</summary>
    public static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    public JobState State => this switch
    {
        { Run: { EndedAt: null } run } when run.StartedAt + LongestRun < Now => JobState.Stuck,
        { Run: { Failures: > 0 } } => JobState.Failing,
        { Run: { EndedAt: null } } => JobState.Running,
        { Next: null } => JobState.NotScheduled,
        { Next: { } next } when next + Slack < Now => JobState.Late,
        { Run: null } => JobState.Waiting,
        _ => JobState.Fine,
    };

    public TimeSpan? Length => Run is { EndedAt: { } end } run ? end - run.StartedAt : null;
}

public enum JobState
{
    Fine,
    Running,

    /// <summary>For its first run.</summary>
    Waiting,

    /// <summary>Its last run came to nothing.</summary>
    Failing,

    /// <summary>It began long ago and never said that it ended.</summary>
    Stuck,

    /// <summary>Its time is past and nobody ran it.</summary>
    Late,

    NotScheduled,
}
