using CinemaSite.Data.Backups;

namespace CinemaSite.Web.Health;

/// <summary>What the site does by itself, and how that goes. Times UTC.</summary>
/// <param name="Backups">The newest first; null where the database is backed up by other means.</param>
/// <param name="LastNight">The business date of which a backup should be there.</param>
public sealed record SiteHealth(
    IReadOnlyList<JobHealth> Jobs, IReadOnlyList<QueueHealth> Queues, IReadOnlyList<Backup>? Backups, DateOnly LastNight, BooksHealth? Books)
{
    public bool LacksBackup => Backups is not null && (Backups is [] || Backups[0].Day < LastNight.AddDays(-1));
}

/// <summary>The last look through the books.</summary>
/// <param name="Breaches">One line for each; none when the books agree.</param>
public sealed record BooksHealth(DateOnly Day, DateTime At, IReadOnlyList<string> Breaches)
{
    public static BooksHealth Of(DateOnly day, DateTime at, string? outcome) =>
        new(day, at, (outcome ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries));
}
