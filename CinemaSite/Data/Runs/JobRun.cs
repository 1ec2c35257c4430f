using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Data.Runs;

/// <summary>How a job has been getting on: one row for each. It outlives the process, as the job storage does not always. Times UTC.</summary>
public class JobRun
{
    private JobRun() { }

    /// <summary>Its name in the list of jobs.</summary>
    public string Job { get; private set; } = "";

    public DateTime StartedAt { get; private set; }

    /// <summary>Null while it runs, and for ever if it was killed.</summary>
    public DateTime? EndedAt { get; private set; }

    public DateTime? SucceededAt { get; private set; }

    public DateTime? FailedAt { get; private set; }

    /// <summary>In a row, since it last succeeded.</summary>
    public int Failures { get; private set; }

    /// <summary>What went wrong the last time that something did.</summary>
    public string? LastError { get; private set; }

    public static JobRun Start(string job, DateTime now) => new() { Job = job, StartedAt = now };
}

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> run)
    {
        run.HasKey(r => r.Job);
        run.Property(r => r.Job).HasMaxLength(60).IsUnicode(false);
        run.Property(r => r.LastError).HasMaxLength(JobRuns.LongestError);
    }
}
