using CinemaSite.Data;
using CinemaSite.Reporting.Reports;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting.Issues;

/// <summary>A kept report, or one that is being made, without what it says. Times UTC.</summary>
public sealed record KeptReport(
    int Id, ReportKind Kind, Breakdown By, Period Period, string Language, ReportState State, int StepsDone, int Steps,
    ReportRhythm? Rhythm, DateTime CreatedAt, DateTime? StartedAt, DateTime? EndedAt, string? LastError)
{
    /// <summary>A job takes a report within a minute; who waits for longer should ask whether jobs run at all.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public bool IsUnderWay => State is ReportState.Waiting or ReportState.Running;

    /// <summary>Nobody has ever taken it for longer than that takes while jobs run.</summary>
    public bool IsLate(DateTime now) => State == ReportState.Waiting && StartedAt is null && now >= CreatedAt + Longest;
}

public static class KeptReportQueries
{
    /// <summary>What nobody is at, and what somebody was at who did not come back.</summary>
    internal static IQueryable<ReportIssue> ToBeMade(this IQueryable<ReportIssue> issues, DateTime now) => issues.Where(i =>
        (i.State == ReportState.Waiting || i.State == ReportState.Running) && (i.LeasedUntil == null || i.LeasedUntil <= now));

    extension(CinemaDbContext db)
    {
        /// <summary>Somebody's own, the newest first; nobody sees another's.</summary>
        public Task<List<KeptReport>> KeptReportsAsync(int userId, CancellationToken ct, int? onlyId = null) => db.ReportIssues
            .Where(i => i.UserId == userId && (onlyId == null || i.Id == onlyId))
            .OrderByDescending(i => i.CreatedAt).ThenByDescending(i => i.Id)
            .Select(i => new KeptReport(
                i.Id, i.Kind, i.By, new Period(i.First, i.Last), i.Language, i.State, i.StepsDone, i.Steps,
                db.ReportSubscriptions.Where(s => s.Id == i.SubscriptionId).Select(s => (ReportRhythm?)s.Rhythm).FirstOrDefault(),
                i.CreatedAt, i.StartedAt, i.EndedAt, i.LastError))
            .ToListAsync(ct);

        public async Task<KeptReport?> KeptReportAsync(int userId, int id, CancellationToken ct) =>
            (await db.KeptReportsAsync(userId, ct, onlyId: id)).SingleOrDefault();

        /// <summary>What a report of theirs says; null while it is not done, and for another's.</summary>
        public async Task<Report?> KeptReportBodyAsync(int userId, int id, CancellationToken ct) =>
            await db.ReportIssues.Where(i => i.UserId == userId && i.Id == id && i.State == ReportState.Done).Select(i => i.Body).SingleOrDefaultAsync(ct) is { } body
                ? ReportJson.Read(body)
                : null;

        public Task<List<ReportSubscription>> ReportSubscriptionsAsync(int userId, CancellationToken ct) => db.ReportSubscriptions.AsNoTracking()
            .Where(s => s.UserId == userId && s.EndedAt == null).OrderBy(s => s.Id).ToListAsync(ct);
    }
}
