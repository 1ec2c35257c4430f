using CinemaSite.Resources;
using CinemaSite.Scheduling;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Web.Health;

/// <summary>What is wrong, and what to do about it.</summary>
/// <param name="Reason">What the program itself says, in English.</param>
public sealed record Worry(string What, string Do, string? Reason = null);

public static class HealthWords
{
    public static string Words(this JobState state) => state switch
    {
        JobState.Fine => "Fine",
        JobState.Running => "Running",
        JobState.Waiting => "Not run yet",
        JobState.Failing => "Failed",
        JobState.Stuck => "Never said that it ended",
        JobState.Late => "Late",
        JobState.NotScheduled => "Not scheduled",
    };

    public static string Tone(this JobState state) => state switch
    {
        JobState.Fine => "state-good",
        JobState.Running or JobState.Waiting => "state-info",
        JobState.NotScheduled or JobState.Late => "state-warning",
        JobState.Failing or JobState.Stuck => "state-bad",
    };

    public static string Words(this QueueKind kind) => kind switch
    {
        QueueKind.MailWaiting => "Mails that wait to be sent",
        QueueKind.MailDead => "Mails that were given up",
        QueueKind.PaymentsOpen => "Payments under way",
        QueueKind.RefundsWaiting => "Refunds that wait to be sent",
        QueueKind.HoldsOver => "Holds past their time",
        QueueKind.OffersOver => "Offers of the waiting list past their time",
    };

    private static string Advice(this QueueKind kind) => kind switch
    {
        QueueKind.MailWaiting => "See what the mail server answers, and whether the job that sends mail runs.",
        QueueKind.MailDead => "Nobody tries them again until somebody says so. See why they failed, then send them again.",
        QueueKind.PaymentsOpen => "The payment provider does not answer for them. Its status page may say why; the site goes on asking.",
        QueueKind.RefundsWaiting => "The payment provider does not take them. Look at Payments; the site goes on trying.",
        QueueKind.HoldsOver => "Seats can be sold all the same. See whether the job that frees them runs.",
        QueueKind.OffersOver => "Those who wait behind them are not asked meanwhile. See whether the job that offers seats runs.",
    };

    /// <summary>"under a second", "12 s", "3 min".</summary>
    public static string Length(this IStringLocalizer<Strings> t, TimeSpan span) =>
        span < TimeSpan.FromSeconds(1) ? t["under a second"] : span < TimeSpan.FromMinutes(2) ? t["{0} s", (int)span.TotalSeconds] : t["{0} min", (int)span.TotalMinutes];

    /// <summary>The worst first; none when all is well.</summary>
    public static IReadOnlyList<Worry> Worries(this IStringLocalizer<Strings> t, SiteHealth health, TimeZoneInfo zone)
    {
        var late = health.Jobs.Where(j => j.State == JobState.Late).MinBy(j => j.Next);
        return
        [
            .. health.Books is { Breaches: [_, ..] breaches }
                ? [new(t.Count(breaches.Count, "The books do not agree in {0} place.", "The books do not agree in {0} places."), t["The lines stand below. Keep a copy of the database before anybody mends anything by hand."])]
                : Array.Empty<Worry>(),
            .. health.Jobs.All(j => j.Next is null)
                ? [new(t["Nothing is scheduled."], t["Start a process whose CinemaSite:Role is All or Worker."])]
                : late is null ? Array.Empty<Worry>()
                : [new(t["The jobs do not run: {0} should have run at {1}.", late.Job.Id, zone.ToLocal(late.Next!.Value).Minute()], t["See whether the process whose CinemaSite:Role is All or Worker runs, and what its log says."])],
            .. from job in health.Jobs
               where job.State == JobState.Stuck
               select new Worry(
                   t["The job {0} began at {1} and never said that it ended.", job.Job.Id, zone.ToLocal(job.Run!.StartedAt).Minute()],
                   t["If it was cut off, its next run takes up the work and this goes away. If it hangs, restart the process that runs it."]),
            .. from job in health.Jobs
               where job.State == JobState.Failing
               select new Worry(
                   t.Count(job.Run!.Failures, "The job {1} failed on its last run.", "The job {1} failed {0} times in a row.", job.Job.Id),
                   t["It is tried again by itself. If the error below stays, give it to whoever looks after the server."], job.Run.LastError),
            .. from queue in health.Queues
               where queue.IsBad
               select new Worry(
                   t["{0}: {1}, the oldest since {2}.", t[queue.Kind.Words()].Value, queue.Count, zone.ToLocal(queue.Since!.Value).Minute()],
                   t[queue.Kind.Advice()]),
            .. health.LacksBackup
                ? [new(t["There is no backup of last night."], t["See whether the disk of the backup folder is full, and what the job that makes backups says."])]
                : Array.Empty<Worry>(),
        ];
    }

    public static IEnumerable<string> All => [.. Enum.GetValues<JobState>().Select(Words), .. Enum.GetValues<QueueKind>().SelectMany(k => new[] { k.Words(), k.Advice() })];
}
