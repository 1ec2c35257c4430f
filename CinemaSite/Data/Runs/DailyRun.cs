using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Data.Runs;

/// <summary>
/// The work of one job for one day of the house. Its key lets the day be claimed once; whoever claims it has it for a while, and if
/// it then is not done, it is anybody's again. Times UTC.
/// </summary>
public class DailyRun
{
    private DailyRun() { }

    public string Job { get; private set; } = "";

    public DateOnly Day { get; private set; }

    /// <summary>Until then it is left to whoever claimed it.</summary>
    public DateTime ClaimedUntil { get; private set; }

    /// <summary>How often it was claimed. Whoever claimed it last may say that it is done.</summary>
    public int Attempts { get; private set; }

    public DateTime? DoneAt { get; private set; }

    /// <summary>What came of it, in lines.</summary>
    public string? Outcome { get; private set; }

    public static DailyRun Claim(string job, DateOnly day, DateTime until) => new() { Job = job, Day = day, ClaimedUntil = until, Attempts = 1 };
}

internal sealed class DailyRunConfiguration : IEntityTypeConfiguration<DailyRun>
{
    public void Configure(EntityTypeBuilder<DailyRun> run)
    {
        run.HasKey(r => new { r.Job, r.Day });
        run.Property(r => r.Job).HasMaxLength(60).IsUnicode(false);
    }
}
