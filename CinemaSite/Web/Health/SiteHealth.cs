using CinemaSite.Data.Backups;

namespace CinemaSite.Web.Health;

/// <summary>What the site does by itself, and how that goes. Times UTC.</summary>
/// <param name="Backups">The newest first; null where the database is backed up by other means.</param>
/// <param name="LastNight">The business date of which a backup should be there.</param>
public sealed record SiteHealth(
    IReadOnlyList<JobHealth> Jobs, IReadOnlyList<QueueHealth> Queues, IReadOnlyList<Backup>? Backups, DateOnly LastNight, BooksHealth? Books)
{
    /// <summary>Until the job has ended for the first time there is none to expect.</summary>
    public bool LacksBackup => Backups switch
    {
        null => false,
        [] => Jobs.Any(j => j.Job.Id == MakeBackup.Job && j.Run?.EndedAt is not null),
        [var newest, ..] => newest.Day < LastNight.AddDays(-1),
    };
}

/// <summary>The last look through the books.</summary>
/// <param name="Breaches">One line for each; none when the books agree.</param>
public sealed record BooksHealth(DateOnly Day, DateTime At, IReadOnlyList<string> Breaches)
{
    public static BooksHealth Of(DateOnly day, DateTime at, string? outcome) =>
        new(day, at, (outcome ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries));
}
