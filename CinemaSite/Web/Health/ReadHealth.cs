using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.Backups;
using CinemaSite.Payments;
using CinemaSite.Reporting.Nightly;
using CinemaSite.Scheduling;
using CinemaSite.WaitingList;
using Hangfire;
using Hangfire.Storage;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Web.Health;

/// <summary>Reads how the site is getting on: from the database, so that it is the same for every process and after a restart.</summary>
public sealed class ReadHealth(CinemaDbContext db, JobStorage storage, BackupFolder backups, House house)
{
    public async Task<SiteHealth> RunAsync(CancellationToken ct)
    {
        var now = house.UtcNow;
        var lastNight = (await house.CinemaAsync(ct)).TimeZone.LastDayPast(MakeBackup.At, now);
        return new(
            await JobsAsync(now, ct), await QueuesAsync(now, ct),
            db.Database.IsSqlite() ? backups.All() : null, lastNight, await BooksAsync(ct));
    }

    /// <summary>The last look through the books; null before the first.</summary>
    public async Task<BooksHealth?> BooksAsync(CancellationToken ct) =>
        await db.DailyRuns.AsNoTracking().Where(r => r.Job == VerifyNightly.Job && r.DoneAt != null).OrderByDescending(r => r.Day).FirstOrDefaultAsync(ct) is { } run
            ? BooksHealth.Of(run.Day, run.DoneAt!.Value, run.Outcome)
            : null;

    private async Task<IReadOnlyList<JobHealth>> JobsAsync(DateTime now, CancellationToken ct)
    {
        var runs = await db.JobRuns.AsNoTracking().ToDictionaryAsync(r => r.Job, ct);
        using var connection = storage.GetConnection();
        var next = connection.GetRecurringJobs().ToDictionary(j => j.Id, j => j.NextExecution);
        return [.. Jobs.All.Select(job => new JobHealth(job, runs.GetValueOrDefault(job.Id), next.GetValueOrDefault(job.Id), now))];
    }

    private async Task<IReadOnlyList<QueueHealth>> QueuesAsync(DateTime now, CancellationToken ct)
    {
        var open = db.Payments.Where(p => p.Kind == PaymentKind.Online && p.State == PaymentState.Started);
        return
        [
            await CountAsync(QueueKind.MailWaiting, db.Outbox.Where(m => m.SentAt == null && m.DiedAt == null).Select(m => m.CreatedAt), now, ct),
            await CountAsync(QueueKind.MailDead, db.Outbox.Where(m => m.DiedAt != null).Select(m => m.CreatedAt), now, ct),
            await CountAsync(QueueKind.PaymentsOpen, open.Select(p => p.StartedAt), now, ct),
            await CountAsync(QueueKind.RefundsWaiting, db.Refunds.Where(r => r.State == RefundState.Requested).Select(r => r.RequestedAt), now, ct),
            await CountAsync(QueueKind.HoldsOver, db.Bookings.Where(b => b.Status == BookingStatus.Held && b.HeldUntil <= now).Select(b => b.HeldUntil), now, ct),
            await CountAsync(QueueKind.OffersOver, OffersOver(now), now, ct),
        ];
    }

    private IQueryable<DateTime> OffersOver(DateTime now) => db.WaitingEntries
        .Where(e => e.State == WaitingState.Offered && e.Booking!.ConfirmedAt == null && e.Booking.Status != BookingStatus.Paying && e.Booking.HeldUntil <= now)
        .Select(e => e.Booking!.HeldUntil);

    private static async Task<QueueHealth> CountAsync(QueueKind kind, IQueryable<DateTime> times, DateTime now, CancellationToken ct) =>
        new(kind, await times.CountAsync(ct), await times.MinAsync(at => (DateTime?)at, ct), now);
}
